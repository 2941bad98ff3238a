package org.tonghu.registry.internal.calendar;

import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/** Categories follow facts that other modules state: what a visit finds (Cl. 6c), a grave illness under treatment (Cl. 12b). */
@Component
public final class FactsFollowed implements DomainEventHandler {
    private final Recheck recheck;

    @Activate
    public FactsFollowed(@Reference Recheck recheck) {
        this.recheck = recheck;
    }

    @Override
    public String name() {
        return "facts-followed";
    }

    @Override
    public Set<String> types() {
        return Set.of("VisitRecorded", "VisitChanged", "TreatmentRecorded");
    }

    @Override
    public void handle(DomainEvent event) {
        String child = event.values().get("child");
        recheck.one(child == null ? event.subject() : UUID.fromString(child));
    }
}
