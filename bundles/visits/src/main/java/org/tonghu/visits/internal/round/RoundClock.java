package org.tonghu.visits.internal.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.NewClock.Rung;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.clock.Span;
import org.tonghu.visits.internal.Days;

/** The clock of a round: it ends with the round's last day and climbs from village to township to county (Cl. 6d). */
@Component(service = RoundClock.class)
public final class RoundClock {
    /** The clock's kind; its source is the round. */
    public static final String KIND = "visits.round";

    /** Days after the round's last day on which the next level hears of it. */
    static final List<Rung> LADDER = List.of(
            new Rung(AccountRole.VILLAGE_DIRECTOR, Duration.ZERO),
            new Rung(AccountRole.TOWNSHIP_SUPERVISOR, Duration.ofDays(3)),
            new Rung(AccountRole.COUNTY_OFFICER, Duration.ofDays(7)));

    private final Clocks clocks;

    @Activate
    public RoundClock(@Reference Clocks clocks) {
        this.clocks = clocks;
    }

    void start(Round round) {
        Instant from = round.startsOn().atStartOfDay(Days.ZONE).toInstant();
        LocalDate after = round.dueOn().plusDays(1);
        long hours = Duration.between(from, after.atStartOfDay(Days.ZONE).toInstant())
                .toHours();
        clocks.start(new NewClock(
                "visits",
                KIND,
                round.id(),
                round.division(),
                from,
                Span.hours((int) hours),
                LADDER,
                "clock.visits.round",
                Map.of("quarter", round.quarter()),
                "/m/visits/round?id=" + round.id()));
    }

    void stop(UUID round) {
        clocks.stop(KIND, round);
    }

    public List<RunningClock> of(UUID round) {
        return clocks.of(round, false);
    }
}
