package org.tonghu.registry.internal.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import org.tonghu.registry.internal.value.FileValues;

/** Ages in full years, and the days on which a child's categories may change by the calendar alone. */
public final class Ages {
    /** A left-behind child is under 16. */
    public static final int LEFT_BEHIND_ENDS = 16;

    /** Of full age (Civil Code §17). */
    public static final int FULL_AGE = 18;

    /** How long a parent must be lost, imprisoned and the like. */
    public static final int CLOCK_MONTHS = 6;

    private Ages() {}

    /** Full years on the day; who was born on 29 February grows older on 1 March in a common year. Negative never: 0 before birth. */
    public static int on(LocalDate day, LocalDate birthDate) {
        return Math.max(0, Period.between(birthDate, day).getYears());
    }

    /**
     * The next day after the given one on which a rule may answer differently though nobody edits the file: the 16th and
     * 18th birthday, and six months after a parent was lost, imprisoned, put into rehabilitation or otherwise restrained. The day after each counts too, as rule tables differ
     * on whether the day itself is in.
     */
    public static Optional<LocalDate> nextChange(FileValues values, LocalDate after) {
        Stream<LocalDate> birthdays = values.date("birthDate").stream()
                .flatMap(born -> Stream.of(birthday(born, LEFT_BEHIND_ENDS), birthday(born, FULL_AGE)));
        Stream<LocalDate> clocks = Stream.of("father", "mother")
                .filter(parent -> FileFacts.SIX_MONTHS.contains(values.text(parent + ".state")))
                .flatMap(parent -> values.date(parent + ".since").stream())
                .map(since -> since.plusMonths(CLOCK_MONTHS));
        return Stream.concat(birthdays, clocks)
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
