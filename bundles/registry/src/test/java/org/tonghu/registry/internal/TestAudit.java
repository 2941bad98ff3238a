package org.tonghu.registry.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;

/** Keeps what is written, in order. */
final class TestAudit implements Audit {
    final List<AuditEntry> changed = new ArrayList<>();
    final List<AuditEntry> read = new ArrayList<>();

    @Override
    public void changed(String action, String type, UUID subject, long division, Map<String, Change> values) {
        changed.add(entry(action, type, subject, division, values, null));
    }

    @Override
    public void read(String action, String type, UUID subject, long division, String detail) {
        read.add(entry(action, type, subject, division, Map.of(), detail));
    }

    private static AuditEntry entry(
            String action, String type, UUID subject, long division, Map<String, Change> values, String detail) {
        var actor = Caller.who();
        return new AuditEntry(
                UUID.randomUUID(),
                Instant.now(),
                actor.accountId(),
                actor.realName(),
                actor.role().code(),
                action,
                type,
                subject,
                division,
                values,
                detail);
    }

    @Override
    public List<AuditEntry> changes(String subjectType, UUID subject) {
        return of(changed, subject);
    }

    @Override
    public List<AuditEntry> reads(String subjectType, UUID subject) {
        return of(read, subject);
    }

    private static List<AuditEntry> of(List<AuditEntry> entries, UUID subject) {
        List<AuditEntry> found = new ArrayList<>(
                entries.stream().filter(it -> subject.equals(it.subject())).toList());
        Collections.reverse(found);
        return found;
    }
}
