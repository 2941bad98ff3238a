package org.tonghu.work.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.clock.Span;
import org.tonghu.work.internal.Etc;
import org.tonghu.work.internal.floor.Bench;

class SpansTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final WorkCalendar calendar = new CalendarFile(new Etc(Bench.config())).calendar();

    @ParameterizedTest(name = "{0} + {1} {2}: {3}, {4}")
    @CsvSource({
        "2026-03-02,  1, DAYS,           2026-03-03, the first day does not count",
        "2026-03-02, 30, DAYS,           2026-04-01, across the end of a month",
        "2026-03-05,  1, DAYS,           2026-03-06, a Friday is worked",
        "2026-03-06,  1, DAYS,           2026-03-09, a Saturday moves to Monday",
        "2026-09-20, 11, DAYS,           2026-10-08, into the National Day holiday: the day after it",
        "2026-02-10,  4, DAYS,           2026-02-14, a Saturday worked in place of a holiday counts",
        "2026-02-10,  5, DAYS,           2026-02-24, into the Spring Festival",
        "2026-02-13,  1, WORKING_DAYS,   2026-02-14, the make-up Saturday is the next working day",
        "2026-02-14,  1, WORKING_DAYS,   2026-02-24, the holiday does not count",
        "2026-09-30,  3, WORKING_DAYS,   2026-10-10, 8th and 9th and the make-up Saturday",
        "2026-03-07,  1, WORKING_DAYS,   2026-03-09, begun on a day off",
        "2026-03-02, 15, WORKING_DAYS,   2026-03-23, three weeks",
        "2026-12-25,  5, WORKING_DAYS,   2027-01-01, a year without a calendar has weekends only",
        "2026-01-31,  1, MONTHS,         2026-02-28, no corresponding day: the last of the month, and worked",
        "2024-01-31,  1, MONTHS,         2024-02-29, leap year",
        "2023-12-31,  2, MONTHS,         2024-02-29, across the year into a leap year",
        "2024-02-29, 12, MONTHS,         2025-02-28, from a leap day",
        "2026-01-15,  1, MONTHS,         2026-02-24, corresponding day in the holiday moves",
        "2026-01-15,  1, WAITING_MONTHS, 2026-02-15, a waiting period does not",
        "2026-04-01,  6, MONTHS,         2026-10-08, National Day moves",
        "2026-04-01,  6, WAITING_MONTHS, 2026-10-01, but not for a waiting period",
        "2025-08-31,  6, WAITING_MONTHS, 2026-02-28, six months to the shorter month's end",
        "2026-08-31,  6, WAITING_MONTHS, 2027-02-28, a Sunday stays"
    })
    void lastDayInTime(LocalDate from, int amount, Span.Unit unit, LocalDate last, String why) {
        assertThat(Spans.lastDay(from, new Span(amount, unit), calendar))
                .as(why)
                .isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} {2}: {3}")
    @CsvSource({
        "2026-10-01T09:30, 24, HOURS,          2026-10-02T09:30",
        "2026-03-02T23:59,  1, DAYS,           2026-03-04T00:00",
        "2026-03-02T00:00,  1, DAYS,           2026-03-04T00:00",
        "2026-03-06T12:00,  1, WORKING_DAYS,   2026-03-10T00:00",
        "2026-04-01T08:00,  6, WAITING_MONTHS, 2026-10-02T00:00"
    })
    void firstInstantThatIsLate(LocalDateTime from, int amount, Span.Unit unit, LocalDateTime end) {
        Instant begun = from.atZone(ZONE).toInstant();
        assertThat(Spans.end(begun, new Span(amount, unit), calendar))
                .isEqualTo(end.atZone(ZONE).toInstant());
    }

    @Test
    void aDayIsThatOfTheProvinceNotOfUtc() {
        Instant lateEvening = Instant.parse("2026-03-02T16:30:00Z");
        assertThat(Spans.end(lateEvening, Span.days(1), calendar)).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    void anUnknownYearHasWeekendsOnlyAndIsTold() {
        List<Integer> told = new ArrayList<>();
        WorkCalendar sparse = new WorkCalendar(Map.of(LocalDate.of(2026, 1, 1), false), told::add);
        assertThat(sparse.isWorked(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(told).isEmpty();
        assertThat(sparse.isWorked(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(sparse.isWorked(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(told).containsOnly(2027);
    }

    @Test
    void aFileThatIsNotThereLeavesWeekends() {
        WorkCalendar none = new CalendarFile(new Etc(Bench.config().resolve("nowhere"))).calendar();
        assertThat(none.isWorked(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(none.isWorked(LocalDate.of(2026, 10, 3))).isFalse();
    }
}
