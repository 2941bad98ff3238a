package org.tonghu.visits.internal.surface;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.spi.ChildTimeline;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;
import org.tonghu.visits.internal.visit.Visit;
import org.tonghu.visits.internal.visit.VisitStore;

/** On a child's timeline: the must-visit sets she came into, and her visits, each on the day it was made. */
@Component
public final class VisitTimeline implements ChildTimeline {
    private final Database db;
    private final VisitStore store;
    private final Permissions permissions;
    private final Texts texts;

    @Activate
    public VisitTimeline(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference VisitStore store,
            @Reference Permissions permissions,
            @Reference Texts texts) {
        this.db = db;
        this.store = store;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<Entry> entries(ChildRef child) {
        if (!permissions.holds(Caller.who(), VisitSection.READ)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(sets(child));
        store.of(child.id()).forEach(visit -> entries.add(entry(visit)));
        return entries;
    }

    /** When she came into the must-visit set of a round: with the freeze, or later. */
    private List<Entry> sets(ChildRef child) {
        return db.list(
                Sql.of(
                        "select r.id, r.quarter, min(r.frozen_at) as frozen_at, min(e.added_on) as added_on,"
                                + " count(e.added_on) as late, count(*) as entries from visits_entry e"
                                + " join visits_round r on r.id = e.round_id where e.child_id = ?"
                                + " group by r.id, r.quarter",
                        child.id()),
                row -> {
                    boolean late = row.number("late") == row.number("entries");
                    Instant at =
                            late ? row.date("added_on").atStartOfDay(Days.ZONE).toInstant() : row.instant("frozen_at");
                    String key = late ? "visits.timeline.added" : "visits.timeline.set";
                    String text = texts.of(key, Map.of("quarter", row.string("quarter")));
                    return new Entry(at, "visits.set", text, null, "/m/visits/round?id=" + row.uuid("id"));
                });
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
