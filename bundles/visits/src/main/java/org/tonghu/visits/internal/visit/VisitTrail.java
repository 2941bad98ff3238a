package org.tonghu.visits.internal.visit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.tonghu.visits.internal.Days;

/**
 * What remains of a visit beside its row: the audit row and the event. Reads are on record with the child, changes with
 * the visit, because the child's own history is open to who may not read visits.
 */
@Component(service = VisitTrail.class)
public final class VisitTrail {
    private static final String SUBJECT = "visits.visit";

    private final Audit audit;
    private final Events events;
    private final Days days;

    @Activate
    public VisitTrail(@Reference Audit audit, @Reference Events events, @Reference Days days) {
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    void read(UUID child, long village, int visits) {
        audit.read("visits.read", "child", child, village, String.valueOf(visits));
    }

    /**
     * @param quarter of the round it met, or of its own day
     * @param met whether a child of the quarterly survey's set was thereby visited for the first time
     * @param facts whether it states facts
     */
    void recorded(Visit visit, String quarter, boolean met, boolean facts) {
        audit.changed(
                "visits.visit-recorded",
                SUBJECT,
                visit.id(),
                visit.village(),
                changes(Map.of(), fields(visit.findings())));
        publish("VisitRecorded", visit, quarter, met, facts);
    }

    void changed(Visit before, Visit now, String quarter) {
        audit.changed(
                "visits.visit-changed",
                SUBJECT,
                now.id(),
                now.village(),
                changes(fields(before.findings()), fields(now.findings())));
        publish("VisitChanged", now, quarter, false, true);
    }

    private void publish(String type, Visit visit, String quarter, boolean met, boolean facts) {
        Map<String, String> values = new HashMap<>();
        values.put("child", visit.child().toString());
        values.put("quarter", quarter);
        values.put("visitedOn", visit.visitedOn().toString());
        values.put("method", visit.findings().method());
        values.put("mustVisitMet", Boolean.toString(met));
        values.put("facts", Boolean.toString(facts));
        events.publish(List.of(new DomainEvent(Uuid7.next(), type, visit.id(), visit.village(), days.now(), values)));
    }

    private static Map<String, String> fields(Findings found) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("visitedOn", found.visitedOn().toString());
        fields.put("method", found.method());
        fields.put("childSeen", Boolean.toString(found.childSeen()));
        fields.put("guardianSeen", Boolean.toString(found.guardianSeen()));
        fields.put("guardianship", found.guardianship());
        fields.put("schooling", found.schooling());
        fields.put("contact", found.contact());
        put(fields, "lostOn", found.lostOn());
        fields.put("harm", Boolean.toString(found.harm()));
        put(fields, "needs", found.needs().isEmpty() ? null : String.join(",", found.needs()));
        put(fields, "nextOn", found.nextOn());
        put(fields, "note", found.note());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Object content) {
        if (content != null) {
            fields.put(name, content.toString());
        }
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.put(name, new Change(before.get(name), after.get(name)));
            }
        }
        return changes;
    }
}
