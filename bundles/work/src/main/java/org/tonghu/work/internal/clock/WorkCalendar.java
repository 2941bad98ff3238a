package org.tonghu.work.internal.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Which days are worked: weekends are off but for days named as worked, and named holidays are off. */
public final class WorkCalendar {
    private final Map<LocalDate, Boolean> named;
    private final Set<Integer> years;
    private final IntConsumer unknownYear;

    /**
     * @param named days that differ from the week: true for one that is worked
     * @param unknownYear hears of each question about a year without any named day, where only weekends count
     */
    public WorkCalendar(Map<LocalDate, Boolean> named, IntConsumer unknownYear) {
        this.named = Map.copyOf(named);
        this.years = named.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
        this.unknownYear = unknownYear;
    }

    public boolean isWorked(LocalDate day) {
        if (!years.contains(day.getYear())) {
            unknownYear.accept(day.getYear());
        }
        Boolean exception = named.get(day);
        return exception == null ? !weekend(day) : exception;
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate workedFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
