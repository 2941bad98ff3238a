package org.tonghu.reporting.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/**
 * What remains of an act: the audit row and the event. Everything is on record with the case, nothing with the child,
 * whose history is open to more roles; a report is stored in the name of its opaque actor.
 */
@Component(service = Trail.class)
public final class Trail {
    static final String SUBJECT = "case";
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    @Activate
    public Trail(@Reference Audit audit, @Reference Events events, @Reference Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param subject the case, or null for a list or a report that has none yet */
    void read(String action, UUID subject, long division, String detail) {
        audit.read(action, SUBJECT, subject, division, detail);
    }

    void changed(String action, UUID subject, long division, Map<String, String> fields) {
        Map<String, Change> changes = new LinkedHashMap<>();
        fields.forEach((field, text) -> changes.put(field, new Change(null, text)));
        audit.changed(action, SUBJECT, subject, division, changes);
    }

    void event(String type, UUID subject, long division, Map<String, String> values) {
        events.publish(List.of(new DomainEvent(Uuid7.next(), type, subject, division, clock.instant(), values)));
    }
}
