package org.tonghu.demo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildTest {
    @ParameterizedTest
    @CsvSource({
        "2020-09-01, 2026-11-24, 6",
        "2020-09-02, 2026-11-24, 5",
        "2020-10-01, 2026-11-24, 5",
        "2020-08-31, 2026-11-24, 6",
        "2020-09-01, 2026-08-31, 5",
        "2020-09-01, 2026-09-01, 6"
    })
    void yearsCountAtTheBeginningOfTheSchoolYear(LocalDate birth, LocalDate asOf, int years) {
        assertThat(Child.years(birth, asOf)).isEqualTo(years);
    }
}
