package org.tonghu.work.internal.exchange;

import org.tonghu.persistence.testkit.TestDatabase;

class ExchangeOnH2Test extends ExchangeCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
