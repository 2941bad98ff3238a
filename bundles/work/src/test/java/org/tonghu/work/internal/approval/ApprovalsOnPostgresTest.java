package org.tonghu.work.internal.approval;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tonghu.persistence.testkit.TestDatabase;

@EnabledIfSystemProperty(named = "tonghu.test.pg.url", matches = ".+")
class ApprovalsOnPostgresTest extends ApprovalCases {
    @Override
    TestDatabase open() {
        return TestDatabase.postgres("db/changelog.xml");
    }
}
