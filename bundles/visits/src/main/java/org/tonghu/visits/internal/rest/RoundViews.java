package org.tonghu.visits.internal.rest;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;
import org.tonghu.visits.internal.round.Round;
import org.tonghu.visits.internal.round.RoundClock;

/** Rounds as people read them, with what the caller may do next. */
@Component(service = RoundViews.class)
public final class RoundViews {
    static final String MANAGE = "visits.rounds";

    private final RoundClock clock;
    private final Permissions permissions;
    private final Texts texts;
    private final Days days;

    @Activate
    public RoundViews(
            @Reference RoundClock clock,
            @Reference Permissions permissions,
            @Reference Texts texts,
            @Reference Days days) {
        this.clock = clock;
        this.permissions = permissions;
        this.texts = texts;
        this.days = days;
    }

    /** Without its clocks. */
    RoundView brief(Round round) {
        return view(round, null);
    }

    RoundView full(Round round) {
        return view(round, clock.of(round.id()));
    }

    private List<String> actions(Round round) {
        List<String> actions = new ArrayList<>();
        boolean may = Caller.who().scope().contains(round.area()) && permissions.holds(Caller.who(), MANAGE);
        if (may && !round.isFrozen()) {
            actions.add("freeze");
        }
        if (may && round.isFrozen() && !round.isClosed()) {
            actions.add("close");
        }
        return actions;
    }

    private RoundView view(Round round, List<RunningClock> clocks) {
        return new RoundView(
                round.id(),
                round.quarter() + " " + texts.label("visits-round-kind", round.kind()),
                round.kind(),
                round.quarter(),
                Long.toString(round.division()),
                texts.place(round.division()),
                round.startsOn(),
                round.dueOn(),
                round.note(),
                round.state(days.today()),
                round.openedBy(),
                round.openedAt(),
                round.expected(),
                round.ruleVersion(),
                round.frozenBy(),
                round.frozenAt(),
                round.closedBy(),
                round.closedAt(),
                clocks,
                actions(round),
                round.version());
    }
}
