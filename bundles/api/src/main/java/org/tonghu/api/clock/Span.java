package org.tonghu.api.clock;

/**
 * A length of time as a rule states it, counted by Civil Code §§200–204: the first day or hour does not count; a period
 * of months ends on the corresponding day, else on the month's last day.
 *
 * @param amount above zero
 */
public record Span(int amount, Unit unit) {
    public Span {
        if (amount <= 0) {
            throw new IllegalArgumentException("a span is longer than nothing: " + amount);
        }
    }

    /** Units. Hours run day and night; working days leave out weekends and holidays of the province's calendar. */
    public enum Unit {
        HOURS,
        /** A deadline on a day off moves to the next working day. */
        DAYS,
        WORKING_DAYS,
        /** A deadline on a day off moves to the next working day. */
        MONTHS,
        /** A waiting period that is a condition: it ends on its day, whatever day that is. */
        WAITING_MONTHS
    }

    public static Span hours(int amount) {
        return new Span(amount, Unit.HOURS);
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span workingDays(int amount) {
        return new Span(amount, Unit.WORKING_DAYS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    public static Span waitingMonths(int amount) {
        return new Span(amount, Unit.WAITING_MONTHS);
    }
}
