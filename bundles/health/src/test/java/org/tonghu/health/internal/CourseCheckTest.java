package org.tonghu.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.problem.FieldError;

class CourseCheckTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 5, 1);

    private static CourseCheck.Reading read(Map<String, String> fields) {
        return CourseCheck.read(fields, new TestCodes()::code, BIRTH, House.TODAY);
    }

    @Test
    void labelsAndCodesBothBecomeCodes() {
        Course course =
                read(House.fields("illness", "白血病", "hospital", "km-children")).course();
        assertThat(course.illness()).isEqualTo("leukaemia");
        assertThat(course.hospital()).isEqualTo("km-children");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // diagnosed, started, ended, field, error
                "2026-11-24, 2026-11-24, 2026-11-24, -, -",
                "2026-11-25, -, -, /diagnosedOn, health.date-future",
                "-, 2026-11-25, -, /startedOn, health.date-future",
                "-, 2026-11-01, 2026-11-25, /endedOn, health.date-future",
                "-, 2026-11-02, 2026-11-01, /endedOn, health.end-before-start",
                "-, 2015-05-01, -, -, -",
                "-, 2015-04-30, -, /startedOn, health.before-birth",
                "2026-13-01, -, -, /diagnosedOn, health.date-invalid",
                "24/11/2026, -, -, /diagnosedOn, health.date-invalid"
            })
    void daysAreCheckedAtTheirBounds(String diagnosed, String started, String ended, String field, String error) {
        List<FieldError> errors = read(House.fields(
                        "illness",
                        "leukaemia",
                        "hospital",
                        "km-children",
                        "diagnosedOn",
                        diagnosed,
                        "startedOn",
                        started,
                        "endedOn",
                        ended))
                .errors();
        assertThat(errors).isEqualTo(field == null ? List.of() : List.of(FieldError.of(field, error)));
    }

    @Test
    void eachFieldIsAnsweredForItself() {
        List<FieldError> errors = read(House.fields("illness", "疲倦", "hospital", " ", "treatment", "咒语"))
                .errors();
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        new FieldError("/illness", "health.code-unknown", Map.of("given", "疲倦")),
                        FieldError.of("/hospital", "health.hospital-missing"),
                        new FieldError("/treatment", "health.code-unknown", Map.of("given", "咒语")));
    }
}
