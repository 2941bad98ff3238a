package org.tonghu.funding.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/** What remains of an act: the audit row with the record, not with the child, and the event. */
@Component(service = Trail.class)
public final class Trail {
    private final Audit audit;
    private final Events events;
    private final Today today;

    @Activate
    public Trail(@Reference Audit audit, @Reference Events events, @Reference Today today) {
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    public void read(String action, String type, UUID subject, long division, String detail) {
        audit.read(action, type, subject, division, detail);
    }

    /** @param before fields of the state before; empty for a new record */
    public void changed(
            String action,
            String type,
            UUID subject,
            long division,
            Map<String, String> before,
            Map<String, String> after) {
        audit.changed(action, type, subject, division, changes(before, after));
    }

    public void publish(Collection<DomainEvent> happened) {
        events.publish(happened);
    }

    public DomainEvent event(String type, UUID subject, long division, Map<String, String> values) {
        return new DomainEvent(Uuid7.next(), type, subject, division, today.now(), values);
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.put(field, new Change(before.get(field), after.get(field)));
            }
        }
        return changes;
    }
}
