package org.tonghu.supervision.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A kind of period, and its name on a day: {@code 2026}, {@code 2026Q4}, {@code 2026-11}, or {@code always}. Pure. */
public enum Period {
    YEAR,
    QUARTER,
    MONTH,
    /** What stands now, whenever it began. */
    ALWAYS;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The name used in tables and as key of an event's value. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Period of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The period that contains the day. */
    public String on(LocalDate day) {
        return switch (this) {
            case YEAR -> String.valueOf(day.getYear());
            case QUARTER -> day.getYear() + "Q" + ((day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case MONTH -> YearMonth.from(day).toString();
            case ALWAYS -> code();
        };
    }

    /**
     * The last day of a period by its name, but not after today: the day on which all its figures are known.
     *
     * @throws IllegalArgumentException for what is no year, quarter or month
     */
    public static LocalDate lastDay(String name, LocalDate today) {
        LocalDate last = end(name);
        return last.isAfter(today) && !start(last, name).isAfter(today) ? today : last;
    }

    private static LocalDate start(LocalDate last, String name) {
        if (name.length() == 4) {
            return last.withDayOfYear(1);
        }
        return last.withDayOfMonth(1).minusMonths(name.contains("Q") ? MONTHS_OF_QUARTER - 1 : 0);
    }

    private static LocalDate end(String name) {
        try {
            if (name.matches("\\d{4}")) {
                return LocalDate.of(Integer.parseInt(name), 12, 31);
            }
            if (name.matches("\\d{4}Q[1-4]")) {
                int month = (name.charAt(5) - '0') * MONTHS_OF_QUARTER;
                return YearMonth.of(Integer.parseInt(name.substring(0, 4)), month)
                        .atEndOfMonth();
            }
            return YearMonth.parse(name).atEndOfMonth();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
