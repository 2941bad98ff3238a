package org.tonghu.work.internal.task;

import org.tonghu.persistence.testkit.TestDatabase;

class TasksOnH2Test extends TaskCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
