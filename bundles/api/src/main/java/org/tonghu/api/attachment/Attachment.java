package org.tonghu.api.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that hangs on a record.
 *
 * @param type kind of record, as an {@code AttachmentSubject} names it, e.g. {@code visits.visit}
 * @param subject id of the record
 * @param size in bytes, as announced
 * @param received bytes that are in; {@code complete} once all are and their digest was right
 * @param mediaType found from the bytes; null until complete
 * @param removedAt when it was taken away; the bytes are kept, nobody is shown them any more
 */
public record Attachment(
        UUID id,
        String type,
        UUID subject,
        String name,
        long size,
        String sha256,
        long received,
        boolean complete,
        String mediaType,
        Instant addedAt,
        UUID addedBy,
        String addedByName,
        Instant removedAt,
        String removedReason) {}
