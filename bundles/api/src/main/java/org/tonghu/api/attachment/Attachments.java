package org.tonghu.api.attachment;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files on records, for the module the records belong to, which has checked its caller already: nothing here asks an
 * {@code AttachmentSubject}. People and phones send and fetch files over {@code /api/attachments}.
 */
@ProviderType
public interface Attachments {
    /** Complete files of a record that were not removed, oldest first. */
    List<Attachment> of(String type, UUID subject);

    /** How many complete files each record has; records without any are missing. */
    Map<UUID, Integer> counts(String type, Collection<UUID> subjects);

    /**
     * Puts a file on a record, in the current transaction.
     *
     * @throws org.tonghu.api.problem.Problem attachment-type for bytes that are none of the types taken, too-large
     */
    Attachment add(String type, UUID subject, long division, String name, byte[] content);

    /** The content of a complete file, decrypted as it is read. */
    InputStream open(UUID id);
}
