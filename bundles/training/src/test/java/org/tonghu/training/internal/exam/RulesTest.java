package org.tonghu.training.internal.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.training.internal.course.Organiser;

class RulesTest {
    @ParameterizedTest
    @CsvSource({
        "3, 5, 60, true, 60",
        "2, 5, 60, false, 40",
        "11, 18, 61, true, 61",
        "10, 17, 59, false, 58",
        "20, 20, 100, true, 100",
        "19, 20, 100, false, 95",
        "0, 5, 50, false, 0"
    })
    void theMarkIsReachedOrNotAtItsBound(int right, int of, int mark, boolean passed, int percent) {
        Score score = Score.of(right, of, mark);
        assertThat(score.passed()).isEqualTo(passed);
        assertThat(score.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, village-director, true",
        "PREFECTURE, village-director, false",
        "PREFECTURE, township-supervisor, true",
        "COUNTY, township-supervisor, false",
        "PROVINCE, township-supervisor, false",
        "COUNTY, village-director;township-supervisor, false"
    })
    void thePrefectureTrainsSupervisorsAndTheCountyDirectors(DivisionLevel level, String ranks, boolean usual) {
        assertThat(Organiser.usual(level, List.of(ranks.split(";")))).isEqualTo(usual);
    }
}
