package org.tonghu.facts.internal.rule;

import org.tonghu.persistence.testkit.TestDatabase;

class CategoriesOnH2Test extends CategoryCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
