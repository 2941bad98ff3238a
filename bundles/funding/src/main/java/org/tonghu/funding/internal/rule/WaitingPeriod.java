package org.tonghu.funding.internal.rule;

import java.time.LocalDate;

/**
 * The six months a police search for a parent must have run before 失联 counts (民发〔2020〕125号). The day of the request
 * does not count; the period is full once its last day is over.
 */
public final class WaitingPeriod {
    public static final int MONTHS = 6;

    private WaitingPeriod() {}

    /** What a search proves on a day. */
    public enum State {
        /** The six months are not over. */
        RUNNING("running"),
        /** They are over, the receipt is not back. */
        AWAITED("awaited"),
        /** They are over and the police did not find the parent: 失联 is proved. */
        PROVED("proved"),
        /** The parent was found. */
        FOUND("found");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @param lastDay last day of the six months
     * @param result what the receipt says
     * @param returnedOn day of the receipt, or null while it is not back
     */
    public static State state(LocalDate lastDay, SearchResult result, LocalDate returnedOn, LocalDate day) {
        if (result == SearchResult.FOUND) {
            return State.FOUND;
        }
        if (!day.isAfter(lastDay)) {
            return State.RUNNING;
        }
        boolean back = result == SearchResult.NOT_FOUND && returnedOn != null && !returnedOn.isAfter(day);
        return back ? State.PROVED : State.AWAITED;
    }
}
