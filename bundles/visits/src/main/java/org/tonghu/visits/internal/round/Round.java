package org.tonghu.visits.internal.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;

/**
 * A round 排查 of an area.
 *
 * @param kind code of list {@code visits-round-kind}
 * @param division the area, 12 digits, of any level
 * @param ruleVersion the rules its must-visit set was frozen by, or null before
 * @param expected children in the set when it was frozen, or null before
 */
public record Round(
        UUID id,
        String kind,
        String quarter,
        long division,
        LocalDate startsOn,
        LocalDate dueOn,
        String note,
        String openedBy,
        Instant openedAt,
        UUID ruleVersion,
        Integer expected,
        String frozenBy,
        Instant frozenAt,
        String closedBy,
        Instant closedAt,
        LocalDate closedOn,
        long version) {
    /** The kind of the quarterly survey of all children (Cl. 6c); all other kinds are special rounds. */
    public static final String SURVEY = "survey";

    public CodeRange area() {
        return DivisionCode.range(division);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** {@code opened}, {@code frozen} until its first day, then {@code running}, at last {@code closed}. */
    public String state(LocalDate today) {
        if (isClosed()) {
            return "closed";
        }
        if (!isFrozen()) {
            return "opened";
        }
        return today.isBefore(startsOn) ? "frozen" : "running";
    }

    /** Whether it asks the same of some child as a round with this area does. */
    public boolean overlaps(CodeRange other) {
        return area().lo() < other.hi() && other.lo() < area().hi();
    }
}
