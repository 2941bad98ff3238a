package org.tonghu.funding.internal;

import org.junit.jupiter.api.condition.EnabledIf;
import org.tonghu.persistence.testkit.TestDatabase;

/** The same on PostgreSQL, where one is given for tests. */
@EnabledIf("org.tonghu.persistence.testkit.TestDatabase#postgresGiven")
class BaoshanSheetOnPostgresTest extends BaoshanSheetTest {
    @Override
    TestDatabase database() {
        return SharedDatabase.POSTGRESQL.get();
    }
}
