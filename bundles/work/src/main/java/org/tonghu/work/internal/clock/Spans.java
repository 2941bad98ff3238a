package org.tonghu.work.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tonghu.api.clock.Span;

/**
 * How periods run (Civil Code §§200–204). A period of hours runs from its beginning (§201); the first day does not count
 * (§201); a period of months ends on the corresponding day, else on the month's last day (§202); a deadline on a day off
 * moves to the first day worked after it, and ends at midnight (§203). A waiting period is a condition and does not move.
 */
public final class Spans {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Spans() {}

    /** The last day in time. */
    public static LocalDate lastDay(LocalDate from, Span span, WorkCalendar calendar) {
        return switch (span.unit()) {
            case HOURS -> throw new IllegalArgumentException("hours end at an instant, not on a day");
            case DAYS -> calendar.workedFrom(from.plusDays(span.amount()));
            case WORKING_DAYS -> workingDays(from, span.amount(), calendar);
            case MONTHS -> calendar.workedFrom(from.plusMonths(span.amount()));
            case WAITING_MONTHS -> from.plusMonths(span.amount());
        };
    }

    /** The first instant that is late. */
    public static Instant end(Instant from, Span span, WorkCalendar calendar) {
        if (span.unit() == Span.Unit.HOURS) {
            return from.plus(Duration.ofHours(span.amount()));
        }
        LocalDate last = lastDay(LocalDate.ofInstant(from, ZONE), span, calendar);
        return last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static LocalDate workingDays(LocalDate from, int days, WorkCalendar calendar) {
        LocalDate day = from;
        for (int left = days; left > 0; left--) {
            day = calendar.workedFrom(day.plusDays(1));
        }
        return day;
    }
}
