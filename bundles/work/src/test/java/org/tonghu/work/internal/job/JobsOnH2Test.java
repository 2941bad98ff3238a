package org.tonghu.work.internal.job;

import org.tonghu.persistence.testkit.TestDatabase;

class JobsOnH2Test extends JobCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
