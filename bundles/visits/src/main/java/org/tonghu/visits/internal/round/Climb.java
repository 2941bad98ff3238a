package org.tonghu.visits.internal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;
import org.tonghu.api.task.Tasks;
import org.tonghu.spi.DomainEventHandler;

/**
 * Lets the clock of a round reach the places below the round's own: each step of its climb puts a task before every
 * village, then township, then county with children still to be visited; a place that has none left is done (Cl. 6d).
 */
@Component
public final class Climb implements DomainEventHandler {
    /** The kind of these tasks. */
    static final String KIND = "visits.shortfall";

    private static final Map<String, DivisionLevel> LEVELS = Map.of(
            AccountRole.VILLAGE_DIRECTOR.code(), DivisionLevel.VILLAGE,
            AccountRole.TOWNSHIP_SUPERVISOR.code(), DivisionLevel.TOWNSHIP,
            AccountRole.COUNTY_OFFICER.code(), DivisionLevel.COUNTY);

    private final RoundStore rounds;
    private final Gaps gaps;
    private final Tasks tasks;
    private final RoundClock clock;

    @Activate
    public Climb(
            @Reference RoundStore rounds, @Reference Gaps gaps, @Reference Tasks tasks, @Reference RoundClock clock) {
        this.rounds = rounds;
        this.gaps = gaps;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "climb";
    }

    @Override
    public Set<String> types() {
        return Set.of("ClockOverdue", "VisitRecorded", "RoundClosed");
    }

    @Override
    public void handle(DomainEvent event) {
        switch (event.type()) {
            case "ClockOverdue" -> overdue(event.values());
            case "RoundClosed" -> closed(event.subject());
            default -> visited(event);
        }
    }

    private void overdue(Map<String, String> values) {
        DivisionLevel level = LEVELS.get(values.get("level"));
        if (!RoundClock.KIND.equals(values.get("kind")) || level == null) {
            return;
        }
        Round round = rounds.require(UUID.fromString(values.get("source")));
        if (round.isClosed() || level.compareTo(DivisionCode.level(round.division())) <= 0) {
            return;
        }
        AccountRole role = AccountRole.byCode(values.get("level")).orElseThrow();
        List<NewTask> climbed = new ArrayList<>();
        gaps.byPlace(round.id(), level).forEach((place, missing) -> climbed.add(task(round, role, place, missing)));
        tasks.put(climbed);
    }

    private static NewTask task(Round round, AccountRole role, long place, long missing) {
        UUID mark = Gaps.mark(round.id(), place);
        return new NewTask(
                mark,
                "visits",
                KIND,
                "task.visits.shortfall",
                Map.of("quarter", round.quarter(), "missing", Long.toString(missing)),
                mark,
                null,
                Owner.role(role, place),
                round.dueOn(),
                "/m/visits/must-visit?division=" + place);
    }

    private void visited(DomainEvent visit) {
        if (!"true".equals(visit.values().get("mustVisitMet"))) {
            return;
        }
        for (UUID round : gaps.roundsOf(UUID.fromString(visit.values().get("child")))) {
            boolean left = false;
            for (DivisionLevel level : List.of(DivisionLevel.VILLAGE, DivisionLevel.TOWNSHIP, DivisionLevel.COUNTY)) {
                long place = DivisionCode.ancestor(visit.village(), level);
                left = left || gaps.any(round, DivisionCode.range(place));
                if (!left) {
                    tasks.done(KIND, Gaps.mark(round, place));
                }
            }
            if (!left && !gaps.any(round, rounds.require(round).area())) {
                clock.stop(round);
            }
        }
    }

    private void closed(UUID round) {
        for (DivisionLevel level : LEVELS.values()) {
            gaps.byPlace(round, level)
                    .keySet()
                    .forEach(place -> tasks.drop(KIND, Gaps.mark(round, place), "RoundClosed"));
        }
    }
}
