package org.tonghu.facts.internal.place;

import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/**
 * One division that changes: into another that is there (merge), to a new code (with its name, if that changes too), or,
 * where both codes are equal, only its name.
 *
 * @param name new name, or null
 */
public record Pair(long from, long to, String name) {
    public boolean renames() {
        return from == to;
    }

    /** The division above the new code. */
    public long above() {
        DivisionLevel level = DivisionCode.level(to);
        return DivisionCode.ancestor(to, DivisionLevel.values()[level.ordinal() - 1]);
    }
}
