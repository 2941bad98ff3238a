package org.tonghu.api.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The audit log. Each entry is written, with an HMAC, in the current transaction under the current caller; a leader
 * chains committed entries. Changes and reads are kept apart. Values are encrypted like the fields they come from.
 */
@ProviderType
public interface Audit {
    /**
     * A change.
     *
     * @param action e.g. {@code child.edited}
     * @param subjectType e.g. {@code child}
     * @param subject id of the record, or null for an act on none
     * @param division division of the record
     * @param values what was changed; {@code field} to old and new, empty where there is nothing to tell
     */
    void changed(String action, String subjectType, UUID subject, long division, Map<String, Change> values);

    /** A read of one record, or of a list with the number of its rows in {@code detail}. */
    void read(String action, String subjectType, UUID subject, long division, String detail);

    /** Changes of a record, newest first, at most 200. */
    List<AuditEntry> changes(String subjectType, UUID subject);

    /** Reads of a record, newest first, at most 200. */
    List<AuditEntry> reads(String subjectType, UUID subject);

    /** Old and new value of a field; null where there was none. */
    record Change(String before, String after) {}
}
