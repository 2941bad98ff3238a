package org.tonghu.work.internal.task;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class TasksOnPostgresTest extends TaskCases {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
