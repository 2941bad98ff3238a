package org.tonghu.work.internal.clock;

import org.tonghu.persistence.testkit.TestDatabase;

class ClocksOnH2Test extends ClockCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
