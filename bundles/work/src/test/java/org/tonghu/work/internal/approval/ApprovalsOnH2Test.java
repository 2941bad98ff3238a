package org.tonghu.work.internal.approval;

import org.tonghu.persistence.testkit.TestDatabase;

class ApprovalsOnH2Test extends ApprovalCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
