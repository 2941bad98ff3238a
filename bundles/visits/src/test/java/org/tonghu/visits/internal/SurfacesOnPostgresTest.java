package org.tonghu.visits.internal;

import org.junit.jupiter.api.condition.EnabledIf;

/** The same on PostgreSQL, where one is given for tests. */
@EnabledIf("org.tonghu.persistence.testkit.TestDatabase#postgresGiven")
class SurfacesOnPostgresTest extends SurfacesTest {
    @Override
    SharedDatabase database() {
        return SharedDatabase.POSTGRESQL;
    }
}
