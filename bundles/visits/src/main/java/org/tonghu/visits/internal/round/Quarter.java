package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2026Q4}. */
public record Quarter(int year, int number) {
    private static final Pattern TEXT = Pattern.compile("(20\\d{2})Q([1-4])");
    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public static Optional<Quarter> parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
