package org.tonghu.visits.internal.round;

import java.time.LocalDate;

/**
 * A round as it is asked for.
 *
 * @param kind code of list {@code visits-round-kind}
 * @param quarter e.g. {@code 2026Q4}
 * @param division the area, 12 digits
 */
public record RoundPlan(String kind, String quarter, long division, LocalDate startsOn, LocalDate dueOn, String note) {
    boolean sameAs(Round round) {
        return kind.equals(round.kind())
                && quarter.equals(round.quarter())
                && division == round.division()
                && dueOn.equals(round.dueOn())
                && (round.isFrozen() || startsOn.equals(round.startsOn()))
                && java.util.Objects.equals(note, round.note());
    }
}
