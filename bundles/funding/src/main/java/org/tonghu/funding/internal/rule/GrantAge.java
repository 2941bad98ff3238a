package org.tonghu.funding.internal.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/** Until when age allows a grant: through the month in which the child becomes 18. */
public final class GrantAge {
    private static final int ADULT = 18;

    private GrantAge() {}

    public static YearMonth lastMonth(LocalDate birthDate) {
        return YearMonth.from(birthDate.plusYears(ADULT));
    }

    /** The earliest birth date of a child who is still paid in the month. */
    public static LocalDate earliestBirth(YearMonth month) {
        return month.atDay(1).minusYears(ADULT);
    }

    public static boolean isMinor(LocalDate birthDate, LocalDate day) {
        return birthDate.plusYears(ADULT).isAfter(day);
    }
}
