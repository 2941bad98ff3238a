package org.tonghu.visits.internal.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.permit.Permits;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.round.LateArrivals;
import org.tonghu.visits.internal.round.Quarter;
import org.tonghu.visits.internal.visit.VisitForm.Filled;
import org.tonghu.visits.internal.visit.VisitStore.Signature;

/** Recording visits, in one transaction with all that follows from them (Cl. 6d, A3-4). */
@Component(service = Visits.class)
public final class Visits {
    private final Database db;
    private final VisitStore store;
    private final VisitForm form;
    private final Standing standing;
    private final Outcome outcome;
    private final LateArrivals late;
    private final VisitTrail trail;
    private final VisitViews views;
    private final Permits permits;
    private final Days days;

    @Activate
    public Visits(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference VisitStore store,
            @Reference VisitForm form,
            @Reference Standing standing,
            @Reference Outcome outcome,
            @Reference LateArrivals late,
            @Reference VisitTrail trail,
            @Reference VisitViews views,
            @Reference Permits permits,
            @Reference Days days) {
        this.db = db;
        this.store = store;
        this.form = form;
        this.standing = standing;
        this.outcome = outcome;
        this.late = late;
        this.trail = trail;
        this.views = views;
        this.permits = permits;
        this.days = days;
    }

    /** @param created false where it was there before */
    public record Recorded(VisitView visit, boolean created) {}

    /**
     * Records a visit: a new one, the same again, or, with the version the caller saw, a correction of what was found.
     *
     * @param fields by name of the form's field
     * @param hash of the form's version, or null for the one in force
     * @param seen version the caller saw, or null
     * @throws Problem invalid; stale (412) or {@code visits-visit-differs} (409) with the stored one; not permitted
     */
    public Recorded record(UUID id, UUID childId, Map<String, Object> fields, String hash, Long seen) {
        return db.tx(() -> {
            Optional<Visit> known = store.locked(id);
            LocalDate day = form.day(fields);
            Standing.OfChild child = standing.require(known.map(Visit::child).orElse(childId), id, day);
            if (!child.child().id().equals(childId)) {
                throw Problem.invalid("/child", "visits.child-fixed");
            }
            Filled filled = form.read(fields, hash, child.child());
            return known.isPresent() ? again(known.get(), child, filled, seen) : create(id, child, filled, seen);
        });
    }

    private Recorded create(UUID id, Standing.OfChild standingOf, Filled filled, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "visits.id-invalid");
        }
        ChildRef child = standingOf.child();
        if (!child.active()) {
            throw Problem.invalid("/child", "visits.child-closed");
        }
        permits.require(Permits.Activity.VISIT);
        Visit visit = store.add(id, child.id(), child.village(), filled.findings(), signature(filled));
        boolean newest = isNewest(visit, standingOf);
        boolean facts = newest && outcome.state(visit, standingOf.newest() == null);
        Optional<String> added = facts ? late.add(child.id(), child.village()) : Optional.empty();
        boolean waited = standingOf.due() || added.isPresent();
        boolean met = visit.counts() && waited && standing.met(child.id(), id, visit.visitedOn()) > 0;
        outcome.follow(visit);
        Optional<String> survey = Optional.ofNullable(standingOf.survey()).or(() -> added);
        String quarter = survey.orElseGet(() -> Quarter.of(visit.visitedOn()).toString());
        trail.recorded(visit, quarter, met && survey.isPresent(), facts);
        return new Recorded(views.view(visit, met), true);
    }

    private Recorded again(Visit old, Standing.OfChild standingOf, Filled filled, Long seen) {
        boolean same = old.findings().equals(filled.findings());
        if (seen != null && seen != old.version()) {
            throw Problem.stale(views.view(old));
        }
        if (same) {
            return new Recorded(views.view(old), false);
        }
        if (seen == null) {
            throw Problem.conflict("visits-visit-differs", Map.of(), views.view(old));
        }
        if (!old.findings().sameVisit(filled.findings())) {
            throw Problem.invalid("/visitedOn", "visits.visit-fixed");
        }
        permits.require(Permits.Activity.VISIT);
        Visit visit = store.change(old.id(), filled.findings(), signature(filled));
        if (isNewest(visit, standingOf) && outcome.state(visit, false)) {
            late.add(visit.child(), visit.village());
        }
        outcome.follow(visit);
        trail.changed(old, visit, Quarter.of(visit.visitedOn()).toString());
        return new Recorded(views.view(visit), false);
    }

    /** A visit that arrives after a later one was recorded changes no facts. */
    private static boolean isNewest(Visit visit, Standing.OfChild child) {
        return child.newest() == null || !child.newest().isAfter(visit.visitedOn());
    }

    private Signature signature(Filled filled) {
        return new Signature(Caller.who().accountId(), Caller.who().realName(), days.now(), filled.hash());
    }

    /** One visit with the tasks that followed. The read is recorded. */
    public VisitView one(UUID id) {
        return db.tx(() -> {
            Visit visit = store.find(id).orElseThrow(Problem::notFound);
            ChildRef child =
                    standing.require(visit.child(), id, visit.visitedOn()).child();
            trail.read(child.id(), child.village(), 1);
            return views.detail(visit);
        });
    }

    /** A child's visits, the newest first. The read is recorded. */
    public List<VisitView> of(UUID childId) {
        return db.tx(() -> {
            ChildRef child = standing.require(childId, childId, days.today()).child();
            List<Visit> found = store.of(childId);
            trail.read(childId, child.village(), found.size());
            return views.list(found);
        });
    }
}
