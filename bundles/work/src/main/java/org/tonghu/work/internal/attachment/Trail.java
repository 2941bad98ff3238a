package org.tonghu.work.internal.attachment;

import java.util.Map;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;

/** What the audit log keeps of attachments: never their names, which may say what the record's readers alone may know. */
final class Trail {
    private static final String SUBJECT_TYPE = "attachment";

    private Trail() {}

    static void added(Audit audit, AttachmentRow row) {
        audit.changed(
                "attachment.added",
                SUBJECT_TYPE,
                row.id(),
                row.division(),
                Map.of(
                        "record", new Change(null, row.type() + " " + row.subject()),
                        "mediaType", new Change(null, row.mediaType()),
                        "size", new Change(null, Long.toString(row.size())),
                        "sha256", new Change(null, row.sha256())));
    }

    static void removed(Audit audit, AttachmentRow row, String reason) {
        audit.changed(
                "attachment.removed",
                SUBJECT_TYPE,
                row.id(),
                row.division(),
                Map.of(
                        "record", new Change(row.type() + " " + row.subject(), null),
                        "reason", new Change(null, reason)));
    }

    static void read(Audit audit, AttachmentRow row, String how) {
        audit.read("attachment.read", SUBJECT_TYPE, row.id(), row.division(), row.type() + " " + how);
    }

    static void listed(Audit audit, String type, java.util.UUID subject, long division, int files) {
        audit.read("attachments.listed", type, subject, division, Integer.toString(files));
    }
}
