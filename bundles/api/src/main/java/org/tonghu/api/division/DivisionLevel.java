package org.tonghu.api.division;

import java.util.Locale;

/** Levels of administrative division, with the number that one step of the 12-digit code is worth. */
public enum DivisionLevel {
    PROVINCE(10_000_000_000L),
    PREFECTURE(100_000_000L),
    COUNTY(1_000_000L),
    TOWNSHIP(1_000L),
    VILLAGE(1L);

    private final long step;

    DivisionLevel(long step) {
        this.step = step;
    }

    public long step() {
        return step;
    }

    /** Lower-case name, as in the division table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
