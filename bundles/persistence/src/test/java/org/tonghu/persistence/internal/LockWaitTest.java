package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.persistence.testkit.TestDatabase;

class LockWaitTest {
    @Test
    void a_change_set_waits_for_a_table_in_use_without_holding_up_readers() throws Exception {
        assumeTrue(TestDatabase.postgresGiven());
        try (TestDatabase kit = TestDatabase.postgres()) {
            TestAccess.migrate(kit.dataSource(), "sample", "db/sample.xml");
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch refusedOnce = new CountDownLatch(1);
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readLong(kit, held, refusedOnce));
            held.await();
            CompletableFuture<Void> change = CompletableFuture.runAsync(() -> migrate(kit));
            readsWithinASecond(kit);
            assertThat(change).isNotDone();
            refusedOnce.countDown();
            reader.join();
            change.join();
            assertThat(kit.database().count(Sql.of("select count(colour) from sample_thing")))
                    .isZero();
        }
    }

    private static void readsWithinASecond(TestDatabase kit) throws SQLException {
        try (Connection connection = kit.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '1s'");
            for (int i = 0; i < 20; i++) {
                statement.executeQuery("select count(*), pg_sleep(0.02) from sample_thing");
            }
        }
    }

    private static void readLong(TestDatabase kit, CountDownLatch held, CountDownLatch until) {
        try (Connection connection = kit.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select count(*) from sample_thing");
            held.countDown();
            until.await();
            connection.commit();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(TestDatabase kit) {
        try {
            TestAccess.migrate(kit.dataSource(), "sample", "db/sample-later.xml");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
