package org.tonghu.visits.internal.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.spi.DomainEventHandler;
import org.tonghu.visits.internal.Days;

/**
 * Children who become must-visit after the freeze, by a new file, a changed one, or what another module records: each is
 * added with the day, and told by an audit row and an event (Cl. 6d).
 */
@Component(service = {LateArrivals.class, DomainEventHandler.class})
public final class LateArrivals implements DomainEventHandler {
    private final Freeze freeze;
    private final Audit audit;
    private final Events events;
    private final Days days;

    @Activate
    public LateArrivals(
            @Reference Freeze freeze, @Reference Audit audit, @Reference Events events, @Reference Days days) {
        this.freeze = freeze;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    @Override
    public String name() {
        return "late-arrivals";
    }

    @Override
    public Set<String> types() {
        return Set.of("ChildFileOpened", "ChildFileChanged", "TreatmentRecorded");
    }

    @Override
    public void handle(DomainEvent event) {
        add(event.subject(), event.village());
    }

    /**
     * Adds the child, in the current transaction, to every round she now belongs to.
     *
     * @return the quarter of the quarterly survey among them
     */
    public Optional<String> add(UUID child, long village) {
        List<Freeze.Added> rounds = freeze.addLate(child, days.today());
        for (Freeze.Added added : rounds) {
            Map<String, Change> values = Map.of(
                    "quarter", new Change(null, added.quarter()),
                    "addedOn", new Change(null, days.today().toString()));
            audit.changed("visits.must-visit-added", "child", child, village, values);
        }
        List<DomainEvent> told = rounds.stream()
                .filter(added -> added.kind().equals(Round.SURVEY))
                .map(added -> told(added, child, village))
                .toList();
        events.publish(told);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.get(0).values().get("quarter"));
    }

    private DomainEvent told(Freeze.Added added, UUID child, long village) {
        Map<String, String> values = Map.of(
                "quarter",
                added.quarter(),
                "child",
                child.toString(),
                "round",
                added.round().toString());
        return new DomainEvent(Uuid7.next(), "MustVisitAdded", child, village, days.now(), values);
    }
}
