package org.tonghu.facts.internal.fact;

import org.tonghu.persistence.testkit.TestDatabase;

class FactsOnH2Test extends FactCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
