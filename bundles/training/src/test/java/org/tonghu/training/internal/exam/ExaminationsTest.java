package org.tonghu.training.internal.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonghu.training.internal.Problems.assertField;
import static org.tonghu.training.internal.Problems.assertProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.permit.Permits.Activity;
import org.tonghu.api.qualification.QualificationIntake.Earned;
import org.tonghu.training.internal.House;
import org.tonghu.training.internal.SharedDatabase;
import org.tonghu.training.internal.bank.QuestionBank;
import org.tonghu.training.internal.exam.SittingView.Asked;
import org.tonghu.training.internal.exam.SittingView.Result;

class ExaminationsTest {
    private static final String GIVEN = "org.tonghu.training.internal.SharedDatabase#given";
    private final QuestionBank bank = new QuestionBank();
    private final UUID id = Uuid7.next();

    private static SittingView begin(House house, Actor who, UUID sitting, UUID course) {
        return House.as(who, () -> house.examinations.begin(sitting, course)).sitting();
    }

    /** Answers so many questions rightly, found by the text of the right option, and the others wrongly. */
    private Map<String, String> answers(SittingView paper, int right) {
        Map<String, String> answers = new HashMap<>();
        for (Asked asked : paper.questions()) {
            var question = bank.find(asked.id()).orElseThrow();
            String correct = question.options().get(question.right());
            boolean rightly = answers.size() < right;
            answers.put(
                    asked.id(),
                    asked.options().stream()
                            .filter(option -> option.text().equals(correct) == rightly)
                            .findFirst()
                            .orElseThrow()
                            .letter());
        }
        return answers;
    }

    private Result sit(House house, Actor who, UUID sitting, UUID course, int right) {
        SittingView paper = begin(house, who, sitting, course);
        return House.as(who, () -> house.examinations.answer(sitting, answers(paper, right)))
                .result();
    }

    private static List<String> refusals(House house, Actor who) {
        return house.permit.refusal(who, Activity.VISIT).stream().toList();
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aNewDirectorMayVisitFromTheMomentShePasses(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        UUID course = house.course(director);
        assertThat(refusals(house, director)).containsExactly("training.permit.not-passed");
        assertThat(House.as(director, house.mine::permit).may()).isFalse();

        Result result = sit(house, director, id, course, 4);

        assertThat(result.passed()).isTrue();
        assertThat(result.score()).isEqualTo(80);
        assertThat(result.certificate()).startsWith("TH2026-");
        assertThat(result.validUntil()).isEqualTo("2027-11-24");
        for (Activity activity : Activity.values()) {
            assertThat(house.permit.refusal(director, activity)).isEmpty();
        }
        DomainEvent passed = house.notes.events.get(0);
        assertThat(passed.type()).isEqualTo("ExaminationPassed");
        assertThat(passed.subject()).isEqualTo(director.accountId());
        assertThat(passed.village()).isEqualTo(House.VILLAGE);
        assertThat(passed.values())
                .isEqualTo(Map.of("year", "2026", "rank", "village-director", "firstInYear", "true"));
        assertThat(house.floor.ended).containsValue("done");
        assertThat(House.as(director, house.mine::courses).get(0).state()).isEqualTo("passed");
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void theRightAnswersNeverLeave(SharedDatabase kind) throws JsonProcessingException {
        House house = new House(kind);
        Actor director = house.director("yang");
        SittingView paper = begin(house, director, id, house.course(director));
        ObjectMapper json = new ObjectMapper();
        json.findAndRegisterModules();
        String form = json.writeValueAsString(Paper.of(paper).schema());
        assertThat(paper.questions()).hasSize(5);
        assertThat(form + paper.questions()).doesNotContainIgnoringCase("right", "correct", "seed");
        Result result = House.as(director, () -> house.examinations.answer(id, Map.of()))
                .result();
        assertThat(result.correct()).isZero();
        assertThat(result.toLearn()).isNotEmpty();
        assertThat(House.as(director, () -> house.examinations.find(id)).questions())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void beginningAgainIsTheSameSittingAndAnsweringAgainTheSameResult(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        UUID course = house.course(director);
        SittingView paper = begin(house, director, id, course);
        assertThat(begin(house, director, id, course)).isEqualTo(paper);
        Map<String, String> answers = answers(paper, 5);
        SittingView first = House.as(director, () -> house.examinations.answer(id, answers));
        assertThat(House.as(director, () -> house.examinations.answer(id, answers)))
                .isEqualTo(first);
        assertProblem("examination-answered", () -> House.as(director, () -> house.examinations.answer(id, Map.of())));
        assertThat(house.notes.eventTypes()).containsExactly("ExaminationPassed");
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void onlyWhoIsEnrolledAndWasThereMaySitAndOnlyHerOwn(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        Actor stranger = house.director("dao");
        UUID course = house.course(director);
        assertProblem("not-found", () -> begin(house, stranger, Uuid7.next(), course));
        begin(house, director, id, course);
        assertProblem("not-found", () -> House.as(stranger, () -> house.examinations.find(id)));
        assertProblem("not-found", () -> House.as(stranger, () -> house.examinations.answer(id, Map.of())));
        House.asCounty(() -> house.enrolments.enrol(course, List.of(stranger.accountId())));
        assertProblem("examination-not-attended", () -> begin(house, stranger, Uuid7.next(), course));
        assertProblem("not-found", () -> begin(house, stranger, id, course));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void timeAndAttemptsAreCountedHere(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        UUID course = house.course(director);
        SittingView paper = begin(house, director, id, course);
        assertProblem("examination-open", () -> begin(house, director, Uuid7.next(), course));
        house.floor.setNow(House.NOW.plus(Duration.ofMinutes(31)).plusMillis(1));
        assertProblem(
                "examination-over", () -> House.as(director, () -> house.examinations.answer(id, answers(paper, 5))));
        assertProblem("examination-too-soon", () -> begin(house, director, Uuid7.next(), course));
        house.floor.setNow(House.NOW.plus(Duration.ofDays(1)));
        assertThat(sit(house, director, Uuid7.next(), course, 3).passed()).isFalse();
        house.floor.setNow(House.NOW.plus(Duration.ofDays(2)));
        assertProblem("examination-no-more", () -> begin(house, director, Uuid7.next(), course));
        assertThat(refusals(house, director)).containsExactly("training.permit.not-passed");
        assertThat(House.asCounty(() -> house.results.of(course, null, 50)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("failed"));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anAnswerToAnotherQuestionOrNoOptionIsRefused(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        SittingView paper = begin(house, director, id, house.course(director));
        String asked = paper.questions().get(0).id();
        assertField(
                "/answers/q999",
                "training.question-unknown",
                () -> House.as(director, () -> house.examinations.answer(id, Map.of("q999", "a"))));
        assertField(
                "/answers/" + asked,
                "training.answer-unknown",
                () -> House.as(director, () -> house.examinations.answer(id, Map.of(asked, "e"))));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void theEndOfACertificateIsWarnedOfAndThenClosesTheGate(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        Earned earned = new Earned("yang", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31), "芒民培〔2025〕3号");
        assertThat(House.asPrefecture(
                        () -> house.before.take(List.of(earned, new Earned("nobody", House.TODAY, null, "x")))))
                .containsExactly("nobody");
        assertThat(House.asPrefecture(() -> house.before.take(List.of(earned)))).isEmpty();
        assertThat(refusals(house, director)).isEmpty();
        UUID certificate = house.floor.clocks.values().iterator().next().source();

        house.warning.handle(new DomainEvent(
                Uuid7.next(),
                "ClockElapsed",
                Uuid7.next(),
                House.VILLAGE,
                House.NOW,
                Map.of("kind", "training.certificate-expiry", "source", certificate.toString())));

        assertThat(house.floor.tasks.values())
                .extracting(task -> task.kind() + " " + task.due())
                .containsExactly("training.renewal 2026-12-31");
        house.floor.setNow(Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(refusals(house, director)).isEmpty();
        house.floor.setNow(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(refusals(house, director)).containsExactly("training.permit.expired");
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anotherRankNeedsItsOwnExaminationAndOfficersAreNotAsked(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        House.asPrefecture(() -> house.before.take(List.of(new Earned("yang", House.TODAY, null, "x"))));
        Actor promoted = new Actor(
                director.accountId(),
                "yang",
                "真名",
                AccountRole.TOWNSHIP_SUPERVISOR,
                House.FENGPING,
                null,
                director.scope());
        assertThat(refusals(house, director)).isEmpty();
        assertThat(refusals(house, promoted)).containsExactly("training.permit.not-passed");
        assertThat(refusals(house, House.officer(AccountRole.COUNTY_OFFICER, House.MANGSHI)))
                .isEmpty();
    }
}
