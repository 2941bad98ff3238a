package org.tonghu.work.internal.attachment;

import org.tonghu.persistence.testkit.TestDatabase;

class AttachmentsOnH2Test extends AttachmentCases {
    @Override
    TestDatabase open() {
        return TestDatabase.h2("db/changelog.xml");
    }
}
