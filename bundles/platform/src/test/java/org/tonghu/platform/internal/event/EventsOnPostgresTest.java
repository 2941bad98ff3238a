package org.tonghu.platform.internal.event;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class EventsOnPostgresTest extends EventsTest {
    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
