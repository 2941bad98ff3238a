package org.tonghu.visits.internal.surface;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.spi.ChildTimeline;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;
import org.tonghu.visits.internal.visit.Visit;
import org.tonghu.visits.internal.visit.VisitStore;

/** A child's visits on her timeline, each on the day it was made. */
@Component
public final class VisitTimeline implements ChildTimeline {
    private final VisitStore store;
    private final Permissions permissions;
    private final Texts texts;

    @Activate
    public VisitTimeline(@Reference VisitStore store, @Reference Permissions permissions, @Reference Texts texts) {
        this.store = store;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<Entry> entries(ChildRef child) {
        return permissions.holds(Caller.who(), VisitSection.READ)
                ? store.of(child.id()).stream().map(this::entry).toList()
                : List.of();
    }

    private Entry entry(Visit visit) {
        String seen = visit.findings().childSeen() ? "visits.timeline.seen" : "visits.timeline.not-seen";
        String method = texts.label("visits-method", visit.findings().method());
        return new Entry(
                visit.findings().visitedOn().atStartOfDay(Days.ZONE).toInstant(),
                "visits.visit",
                texts.of("visits.timeline.visit", Map.of("method", method, "counts", texts.of(seen, Map.of()))),
                visit.recordedBy(),
                "/m/visits/visit?id=" + visit.id());
    }
}
