package org.tonghu.training.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/** What remains of an act: the audit row, and the event where something happened. */
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

    /** @param before fields of the state before; empty for a new record */
    public void changed(
            String action, String type, UUID subject, long division, Map<String, ?> before, Map<String, ?> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(text(before.get(field)), text(value))) {
                changes.put(field, new Change(text(before.get(field)), text(value)));
            }
        });
        audit.changed("training." + action, type, subject, division, changes);
    }

    public void read(String action, String type, UUID subject, long division, int rows) {
        audit.read("training." + action, type, subject, division, String.valueOf(rows));
    }

    public void happened(String event, UUID subject, long division, Map<String, String> values) {
        events.publish(List.of(new DomainEvent(Uuid7.next(), event, subject, division, today.now(), values)));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
