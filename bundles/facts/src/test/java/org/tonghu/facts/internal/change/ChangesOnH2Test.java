package org.tonghu.facts.internal.change;

import org.tonghu.persistence.testkit.TestDatabase;

class ChangesOnH2Test extends ChangeCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
