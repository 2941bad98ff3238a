package org.tonghu.facts.internal.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/** Periods by the Civil Code, §§200–202: they end on the corresponding day of the month, else on the month's last day. */
final class Periods {
    private Periods() {}

    /**
     * The latest first day from which this many months are full on the day. One who was born later has not reached the
     * age of that many months; what began later has not lasted them.
     */
    static LocalDate latestStart(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day).minusMonths(months);
        boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
        return lastOfMonth ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
