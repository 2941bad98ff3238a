package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.persistence.testkit.TestDatabase;

class SignalsTest {
    private final Semaphore woken = new Semaphore(0);

    @Test
    void who_follows_is_woken_by_each_change_even_where_another_one_fails() throws Exception {
        assumeTrue(TestDatabase.postgresGiven());
        try (TestDatabase kit = TestDatabase.postgres()) {
            CountDownLatch registered = new CountDownLatch(1);
            Signals signals = new Signals(kit.dataSource());
            signals.followers = List.of(woken::release, () -> {
                registered.countDown();
                throw new IllegalStateException("a follower that fails keeps nobody else from following");
            });
            while (registered.getCount() > 0) {
                tell(kit);
                registered.await(100, TimeUnit.MILLISECONDS);
            }
            woken.drainPermits();
            tell(kit);
            assertThat(woken.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            signals.close();
        }
    }

    private static void tell(TestDatabase kit) {
        kit.database().one(Sql.of("select pg_notify('tonghu_gate', '') is null as told"), row -> row.bool("told"));
    }
}
