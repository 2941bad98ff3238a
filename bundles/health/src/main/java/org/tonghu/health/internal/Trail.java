package org.tonghu.health.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.fact.ChildRef;

/**
 * What remains of an act: the audit row and the event. Reads are on record with the child; changes with the treatment,
 * because the child's own history is open to roles that see nothing medical.
 */
@Component(service = Trail.class)
public final class Trail {
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    @Activate
    public Trail(@Reference Audit audit, @Reference Events events, @Reference Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void read(ChildRef child, int treatments) {
        audit.read("health.treatments-read", "child", child.id(), child.village(), String.valueOf(treatments));
    }

    /** @param before fields of the state before; empty for a new treatment */
    void recorded(ChildRef child, Treatment stored, Map<String, String> before) {
        String action = before.isEmpty() ? "health.treatment-recorded" : "health.treatment-changed";
        audit.changed(
                action,
                "treatment",
                stored.id(),
                child.village(),
                changes(before, stored.course().fields()));
        events.publish(List.of(new DomainEvent(
                Uuid7.next(),
                "TreatmentRecorded",
                child.id(),
                child.village(),
                clock.instant(),
                Map.of("treatment", stored.id().toString()))));
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
