package org.tonghu.visits.internal;

import org.junit.jupiter.api.condition.EnabledIf;

/** The same on PostgreSQL, where one is given for tests. */
@EnabledIf("org.tonghu.persistence.testkit.TestDatabase#postgresGiven")
class VisitsOnPostgresTest extends VisitsTest {
    @Override
    SharedDatabase database() {
        return SharedDatabase.POSTGRESQL;
    }
}
