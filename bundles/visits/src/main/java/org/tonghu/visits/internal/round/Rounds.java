package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.entity.RoundRow;

/** Rounds opened, frozen and closed by whoever the whole area belongs to (Cl. 6c, 6d). */
@Component(service = Rounds.class)
public final class Rounds {
    private static final String SUBJECT = "visits.round";

    private final Database db;
    private final RoundStore store;
    private final Freeze freeze;
    private final Missed missed;
    private final RoundClock clock;
    private final Audit audit;
    private final Events events;
    private final Days days;

    @Activate
    public Rounds(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference RoundStore store,
            @Reference Freeze freeze,
            @Reference Missed missed,
            @Reference RoundClock clock,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Days days) {
        this.db = db;
        this.store = store;
        this.freeze = freeze;
        this.missed = missed;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /** @param created false where it was there before */
    public record Opened(Round round, boolean created) {}

    /**
     * Opens a round; the same again is harmless.
     *
     * @throws Problem not-found out of scope; {@code visits-round-overlaps} (409) where a round of this kind and quarter
     *     asks for the same children already; {@code visits-round-differs} (409) where the id is another round's
     */
    public Opened open(UUID id, RoundPlan plan) {
        return db.tx(() -> {
            requireWhole(plan.division());
            Optional<Round> known = store.locked(id);
            if (known.isPresent()) {
                return new Opened(same(known.get(), plan), false);
            }
            if (!Uuid7.isValid(id)) {
                throw Problem.invalid("?id", "visits.id-invalid");
            }
            if (plan.dueOn().isBefore(days.today())) {
                throw Problem.invalid("/dueOn", "visits.due-past");
            }
            RoundRow row = new RoundRow(id, plan.kind(), plan.quarter(), plan.division());
            row.plan(plan.startsOn(), plan.dueOn(), plan.note());
            requireAlone(plan);
            row.opened(Caller.who().realName(), days.now());
            Round round = store.add(row);
            audit.changed(
                    "visits.round-opened",
                    SUBJECT,
                    id,
                    plan.division(),
                    Map.of("quarter", new Change(null, plan.quarter())));
            return new Opened(round, true);
        });
    }

    /**
     * Freezes the must-visit set; a round that is frozen stays as it is.
     *
     * @throws Problem {@code visits-round-past} (409) after its last day; not-found or forbidden where the area is not
     *     wholly the caller's
     */
    public Round freeze(UUID id) {
        return db.tx(() -> {
            Round round = mine(id);
            if (round.isFrozen()) {
                return round;
            }
            LocalDate today = days.today();
            if (today.isAfter(round.dueOn())) {
                throw Problem.of(409, "visits-round-past");
            }
            Map<Long, Integer> villages = freeze.write(round, today);
            int expected =
                    villages.values().stream().mapToInt(Integer::intValue).sum();
            LocalDate first = today.isAfter(round.startsOn()) ? today : round.startsOn();
            Round frozen = store.change(
                    id, row -> row.frozen(Caller.who().realName(), days.now(), freeze.ruleVersion(), expected, first));
            clock.start(frozen);
            audit.changed(
                    "visits.round-frozen",
                    SUBJECT,
                    id,
                    round.division(),
                    Map.of("expected", new Change(null, Integer.toString(expected))));
            tell(frozen, villages);
            return frozen;
        });
    }

    /**
     * Closes a round.
     *
     * @throws Problem {@code visits-round-missed} (409) with the number, while a child is missing without a reason
     */
    public Round close(UUID id) {
        return db.tx(() -> {
            Round round = mine(id);
            if (round.isClosed()) {
                return round;
            }
            if (!round.isFrozen()) {
                throw Problem.of(409, "visits-round-not-frozen");
            }
            long unexplained = missed.unexplained(id);
            if (unexplained > 0) {
                throw Problem.conflict("visits-round-missed", Map.of("count", unexplained), null);
            }
            Round closed = store.change(id, row -> row.closed(Caller.who().realName(), days.now(), days.today()));
            clock.stop(id);
            audit.changed("visits.round-closed", SUBJECT, id, round.division(), Map.of());
            events.publish(List.of(event("RoundClosed", id, round.division(), Map.of("quarter", round.quarter()))));
            return closed;
        });
    }

    private void tell(Round round, Map<Long, Integer> villages) {
        String type = round.kind().equals(Round.SURVEY) ? "RoundFrozen" : "SpecialRoundFrozen";
        List<DomainEvent> told = new ArrayList<>();
        villages.forEach((village, children) -> told.add(event(
                type,
                round.id(),
                village,
                Map.of("quarter", round.quarter(), "kind", round.kind(), "expected", children.toString()))));
        events.publish(told);
    }

    private DomainEvent event(String type, UUID subject, long place, Map<String, String> values) {
        return new DomainEvent(Uuid7.next(), type, subject, place, days.now(), values);
    }

    private Round mine(UUID id) {
        Round round = store.locked(id).orElseThrow(Problem::notFound);
        if (Caller.who().scope().ranges().stream().noneMatch(round::overlaps)) {
            throw Problem.notFound();
        }
        if (!Caller.who().scope().contains(round.area())) {
            throw Problem.forbidden();
        }
        return round;
    }

    private static void requireWhole(long division) {
        if (!Caller.who().scope().contains(DivisionCode.range(division))) {
            throw Problem.notFound();
        }
    }

    private void requireAlone(RoundPlan plan) {
        store.lockSlot(plan.quarter(), plan.kind());
        var area = DivisionCode.range(plan.division());
        boolean taken = store.of(plan.quarter(), plan.kind()).stream().anyMatch(round -> round.overlaps(area));
        if (taken) {
            throw Problem.of(409, "visits-round-overlaps");
        }
    }

    private static Round same(Round round, RoundPlan plan) {
        if (!Caller.who().scope().contains(round.area())) {
            throw Problem.notFound();
        }
        if (!plan.sameAs(round)) {
            throw Problem.conflict("visits-round-differs", Map.of(), null);
        }
        return round;
    }
}
