package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.fact.Stated;
import org.tonghu.api.problem.FieldError;
import org.tonghu.registry.internal.rule.Ages;
import org.tonghu.registry.internal.rule.FileFacts;
import org.tonghu.registry.internal.rule.FileRules;
import org.tonghu.registry.internal.rule.IdNumber;
import org.tonghu.registry.internal.value.FileValues;

class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, ''",
        "11010519491231002x, ''",
        "' 110105 19491231 002X ', ''",
        "１１０１０５１９４９１２３１００２Ｘ, ''",
        "440524188001010014, ''",
        "810000199408230021, ''",
        "830000199201300022, ''",
        "110105194912310021, id-number.check-digit",
        "11010519490231002X, id-number.date",
        "11010519491331002X, id-number.date",
        "1101051949123100, id-number.shape",
        "110105491231002, id-number.shape",
        "01010519491231002X, id-number.shape",
        "X1010519491231002X, id-number.shape",
        "'', id-number.shape",
    })
    void an_id_number_is_checked_by_shape_date_and_check_digit(String typed, String fault) {
        assertThat(IdNumber.fault(IdNumber.tidy(typed)).orElse("")).isEqualTo(fault);
    }

    @Test
    void an_id_number_tells_birth_date_and_sex() {
        IdNumber number = IdNumber.of("11010519491231002X").orElseThrow();
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo("female");
        assertThat(IdNumber.of("440524188001010014").orElseThrow().sex()).isEqualTo("male");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-11-24, 2026-11-24, 16",
        "2010-11-25, 2026-11-24, 15",
        "2010-11-24, 2026-11-23, 15",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2026-11-24, 2026-11-24, 0",
        "2027-01-01, 2026-11-24, 0",
    })
    void age_is_counted_in_full_years(LocalDate born, LocalDate day, int age) {
        assertThat(Ages.on(day, born)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2015-03-01, home, -, 2031-03-01",
                "2010-11-25, home, -, 2026-11-25",
                "2010-11-24, home, -, 2026-11-25",
                "2010-11-23, home, -, 2028-11-23",
                "2008-11-25, home, -, 2026-11-25",
                "2000-01-01, home, -, -",
                "2015-03-01, lost-contact, 2026-05-25, 2026-11-25",
                "2015-03-01, imprisoned, 2026-08-31, 2027-02-28",
                "2015-03-01, dead, 2026-08-31, 2031-03-01",
            })
    void the_next_day_that_matters(LocalDate born, String state, String since, LocalDate next) {
        FileValues values = FileValues.empty();
        values.putText("birthDate", born.toString());
        values.putText("father.state", state);
        if (since != null) {
            values.putText("father.since", since);
        }
        assertThat(Ages.nextChange(values, TODAY)).isEqualTo(Optional.ofNullable(next));
    }

    @ParameterizedTest
    @CsvSource({
        "guardianship.form=both-away, parents.both-away",
        "father.state=away mother.state=away, parents.both-away",
        "guardianship.form=one-away-other-unable, parent.one-away parent.other-unable",
        "father.state=away mother.state=severe-illness,"
                + " parent.one-away parent.other-unable parent.severe-illness.mother",
        "father.state=away mother.state=home, parent.one-away",
        "father.state=dead mother.state=missing-declared, parent.dead.father parent.missing-declared.mother",
        "guardianship.state=none, guardian.none",
        "guardianship.state=parent-unable, guardian.unable",
        "guardianship.state=entrusted-weak, guardian.entrusted-weak",
        "guardianship.state=good, ''",
        "schooling=dropout, school.dropout",
        "schooling=out-of-school, school.out",
        "health.disabilityType=physical health.disabilityGrade=3, disability:physical/3",
        "health.disabilityType=physical health.disabilityGrade=2, disability:physical/2 disability.severe",
        "health.disabilityType=mental health.disabilityGrade=4, disability:mental/4 disability.severe",
        "health.illnessType=leukaemia, illness.grave:leukaemia",
        "careSetting=institution, care.institution",
        "poverty=low-income, poverty.low-income",
        "poverty=none, ''",
    })
    void a_file_states_facts(String given, String expected) {
        FileValues values = FileValues.empty();
        for (String one : given.split(" ")) {
            values.putText(one.split("=")[0], one.split("=")[1]);
        }
        assertThat(FileFacts.of(values).stream().map(RulesTest::text).toList())
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    private static String text(Stated fact) {
        return fact.detail() == null ? fact.code() : fact.code() + ":" + fact.detail();
    }

    @Test
    void a_parents_state_is_true_from_its_own_day() {
        FileValues values = FileValues.empty();
        values.putText("mother.state", "imprisoned");
        values.putText("mother.since", "2026-01-15");
        assertThat(FileFacts.of(values))
                .containsExactly(new Stated("parent.imprisoned.mother", null, LocalDate.of(2026, 1, 15)));
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate=2026-11-25, /birthDate date.future",
        "filledOn=2026-11-24, ''",
        "mother.since=2027-01-01, /mother/since date.future",
        "idNumber=110105194912310021, /idNumber id-number.check-digit",
        "father.idNumber=110105194912310021, /father/idNumber id-number.check-digit",
        "father.idNumber=AB1234567, ''",
    })
    void what_refuses_a_file(String given, String expected) {
        FileValues values = FileValues.empty();
        values.putText(given.split("=")[0], given.split("=")[1]);
        assertThat(FileRules.errors(values, TODAY).stream().map(RulesTest::text).toList())
                .isEqualTo(expected.isEmpty() ? java.util.List.of() : java.util.List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate=1949-12-31 sex=female idNumber=11010519491231002X, /birthDate age.full",
        "birthDate=2015-01-01 sex=female idNumber=11010519491231002X, /birthDate birth-date.differs-from-id",
        "birthDate=2008-11-24, /birthDate age.full",
        "birthDate=2008-11-25, ''",
        "birthDate=2015-03-01 father.birthDate=2002-03-01, /father/birthDate parent.age",
        "birthDate=2015-03-01 father.birthDate=2001-03-01, ''",
        "mother.idNumber=AB1234567, /mother/idNumber id-number.other-document",
    })
    void what_a_person_should_look_at(String given, String expected) {
        FileValues values = FileValues.empty();
        for (String one : given.split(" ")) {
            values.putText(one.split("=")[0], one.split("=")[1]);
        }
        assertThat(FileRules.flags(values, TODAY).stream().map(RulesTest::text).toList())
                .isEqualTo(expected.isEmpty() ? java.util.List.of() : java.util.List.of(expected));
    }

    private static String text(FieldError error) {
        return error.pointer() + " " + error.code();
    }
}
