package org.tonghu.security.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.audit.AuditEntry;

/**
 * An entry as the audit administrator sees it.
 *
 * @param detail names of the fields changed, or what was read; never a value
 */
public record AuditItem(
        UUID id,
        Instant at,
        String actorName,
        String actorRole,
        String action,
        String subjectType,
        UUID subject,
        String division,
        String detail) {

    static AuditItem of(AuditEntry entry) {
        String fields = String.join(", ", entry.values().keySet());
        return new AuditItem(
                entry.id(),
                entry.at(),
                entry.actorName(),
                entry.actorRole(),
                entry.action(),
                entry.subjectType(),
                entry.subject(),
                Long.toString(entry.division()),
                entry.detail() == null ? fields : entry.detail());
    }

    /**
     * A page of entries.
     *
     * @param after where the next page begins, or null on the last
     * @param total only where asked for
     */
    public record Page(List<AuditItem> items, String after, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
}
