package org.tonghu.facts.internal.change;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class ChangesOnPostgresTest extends ChangeCases {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
