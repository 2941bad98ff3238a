package org.tonghu.facts.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    @ParameterizedTest(name = "on {0}, {1} months are full for what began by {2}")
    @CsvSource({
        "2026-07-15, 6, 2026-01-15",
        "2026-02-28, 6, 2025-08-31",
        "2024-02-28, 6, 2023-08-28",
        "2024-02-29, 6, 2023-08-31",
        "2026-04-30, 1, 2026-03-31",
        "2026-03-30, 1, 2026-02-28",
        "2026-01-31, 1, 2025-12-31",
        "2026-02-28, 216, 2008-02-29",
        "2026-02-27, 216, 2008-02-27",
        "2026-11-24, 192, 2010-11-24",
        "2026-11-24, 0, 2026-11-24",
    })
    void countsMonthsByTheCorrespondingDay(LocalDate day, int months, LocalDate latest) {
        assertThat(Periods.latestStart(day, months)).isEqualTo(latest);
    }
}
