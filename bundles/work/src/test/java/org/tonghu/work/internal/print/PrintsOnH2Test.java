package org.tonghu.work.internal.print;

import org.tonghu.persistence.testkit.TestDatabase;

class PrintsOnH2Test extends PrintCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
