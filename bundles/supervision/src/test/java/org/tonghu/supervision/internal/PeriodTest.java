package org.tonghu.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026Q1", "2026-03-31, 2026Q1", "2026-04-01, 2026Q2", "2026-12-31, 2026Q4"})
    void aQuarterBeginsWithItsFirstMonth(LocalDate day, String quarter) {
        assertThat(Period.QUARTER.on(day)).isEqualTo(quarter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-11-24",
        "2026Q4, 2026-11-24",
        "2026Q3, 2026-09-30",
        "2026-11, 2026-11-24",
        "2026-10, 2026-10-31",
        "2027-02, 2027-02-28",
        "2024-02, 2024-02-29",
        "2025, 2025-12-31"
    })
    void theLastKnownDayOfAPeriodIsNotAfterToday(String name, LocalDate last) {
        assertThat(Period.lastDay(name, LocalDate.of(2026, 11, 24))).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026Q5", "2026-13", "2026-1", "November"})
    void whatIsNoPeriodIsRefused(String name) {
        assertThatThrownBy(() -> Period.lastDay(name, LocalDate.of(2026, 11, 24)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
