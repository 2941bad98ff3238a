package org.tonghu.persistence.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/** What a module told the ground floor: audit rows as {@code action subject} and events, in order. For module tests. */
public final class Notes implements Audit, Events {
    public final List<String> audit = new ArrayList<>();
    public final List<DomainEvent> events = new ArrayList<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void changed(String action, String type, UUID subject, long division, Map<String, Change> values) {
        note(action, type, subject, division, values, null);
    }

    @Override
    public void read(String action, String type, UUID subject, long division, String detail) {
        note(action, type, subject, division, Map.of(), detail);
    }

    @Override
    public List<AuditEntry> changes(String subjectType, UUID subject) {
        return entries.stream()
                .filter(entry -> entry.subjectType().equals(subjectType) && subject.equals(entry.subject()))
                .toList();
    }

    @Override
    public List<AuditEntry> reads(String subjectType, UUID subject) {
        return List.of();
    }

    @Override
    public void publish(Collection<DomainEvent> published) {
        events.addAll(published);
    }

    public List<String> eventTypes() {
        return events.stream().map(DomainEvent::type).toList();
    }

    private void note(
            String action, String type, UUID subject, long division, Map<String, Change> values, String detail) {
        audit.add(action + " " + subject);
        entries.add(new AuditEntry(
                UUID.randomUUID(),
                Instant.now(),
                Caller.who().accountId(),
                Caller.who().realName(),
                Caller.who().role().code(),
                action,
                type,
                subject,
                division,
                values,
                detail));
    }
}
