package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.tonghu.persistence.testkit.TestDatabase;

class DatabaseCheckTest {
    @Test
    void a_database_that_answers_is_fine_and_one_that_cannot_be_reached_is_not() {
        try (TestDatabase kit = TestDatabase.h2()) {
            assertThat(new DatabaseCheck(kit.dataSource(), Clock.systemUTC())
                            .execute()
                            .isOk())
                    .isTrue();
            assertThat(new DatabaseCheck(TestDatabase.nowhere(), Clock.systemUTC())
                            .execute()
                            .isOk())
                    .isFalse();
        }
    }
}
