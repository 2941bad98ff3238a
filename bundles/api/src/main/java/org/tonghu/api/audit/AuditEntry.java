package org.tonghu.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An entry as it is read: who, when, what. */
public record AuditEntry(
        UUID id,
        Instant at,
        UUID actorId,
        String actorName,
        String actorRole,
        String action,
        String subjectType,
        UUID subject,
        long division,
        Map<String, Audit.Change> values,
        String detail) {}
