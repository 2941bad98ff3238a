package org.tonghu.work.internal.attachment;

import java.time.Instant;
import java.util.UUID;
import org.tonghu.api.attachment.Attachment;

/** A row of the table of attachments. */
record AttachmentRow(
        UUID id,
        String type,
        UUID subject,
        long division,
        String name,
        long size,
        String sha256,
        UUID blob,
        String mediaType,
        boolean complete,
        Instant addedAt,
        UUID addedBy,
        String addedByName,
        Instant removedAt,
        String removedReason) {

    boolean removed() {
        return removedAt != null;
    }

    /** Whether it was announced with just this. */
    boolean same(String otherType, UUID otherSubject, long otherSize, String otherSha256) {
        return type.equals(otherType)
                && subject.equals(otherSubject)
                && size == otherSize
                && sha256.equals(otherSha256);
    }

    Attachment view(long received) {
        return new Attachment(
                id,
                type,
                subject,
                name,
                size,
                sha256,
                received,
                complete,
                mediaType,
                addedAt,
                addedBy,
                addedByName,
                removedAt,
                removedReason);
    }
}
