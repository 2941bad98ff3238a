package org.tonghu.work.internal.job;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class JobsOnPostgresTest extends JobCases {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
