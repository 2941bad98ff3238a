package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.persistence.testkit.TestDatabase;

class MigrationTest {
    @Test
    void a_new_change_set_of_a_module_already_looked_at_is_run() throws Exception {
        try (TestDatabase kit = TestDatabase.h2()) {
            TestAccess.migrate(kit.dataSource(), "sample", "db/sample.xml");
            TestAccess.migrate(kit.dataSource(), "sample", "db/sample.xml");
            TestAccess.migrate(kit.dataSource(), "sample", "db/sample-later.xml");
            assertThat(kit.database().count(Sql.of("select count(colour) from sample_thing")))
                    .isZero();
        }
    }

    @Test
    void a_lock_left_by_a_killed_process_does_not_stop_the_next_one() throws Exception {
        try (TestDatabase kit = TestDatabase.h2("db/sample.xml")) {
            kit.database()
                    .update(Sql.of("update databasechangeloglock set locked = true, lockgranted = current_timestamp,"
                            + " lockedby = 'gone'"));
            TestAccess.migrate(kit.dataSource(), "other", "db/sample-other.xml");
            assertThat(kit.database().count(Sql.of("select count(*) from sample_other")))
                    .isZero();
        }
    }

    @Test
    void a_change_set_that_fails_is_told() {
        try (TestDatabase kit = TestDatabase.h2()) {
            assertThatThrownBy(() -> TestAccess.migrate(kit.dataSource(), "broken", "db/broken.xml"))
                    .isInstanceOf(LiquibaseException.class);
            assertThat(kit.database().count(Sql.of("select 1"))).isEqualTo(1);
        }
    }
}
