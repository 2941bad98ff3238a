package org.tonghu.work.internal.clock;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class ClocksOnPostgresTest extends ClockCases {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
