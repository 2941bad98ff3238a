package org.tonghu.training.internal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonghu.training.internal.Problems.assertField;
import static org.tonghu.training.internal.Problems.assertProblem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Uuid7;
import org.tonghu.training.internal.House;
import org.tonghu.training.internal.Ranks;
import org.tonghu.training.internal.SharedDatabase;

class CoursesTest {
    private static final String GIVEN = "org.tonghu.training.internal.SharedDatabase#given";
    private final UUID id = Uuid7.next();

    private static CourseDraft like(String division, List<String> ranks, String reason) {
        CourseDraft draft = House.draft();
        return new CourseDraft(
                division,
                draft.title(),
                draft.form(),
                ranks,
                reason,
                null,
                draft.startsOn(),
                draft.endsOn(),
                draft.place(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aRepeatIsHarmlessAndAChangeNeedsTheVersionSeen(SharedDatabase kind) {
        House house = new House(kind);
        assertThat(House.asCounty(() -> house.courses.keep(id, House.draft(), null))
                        .created())
                .isTrue();
        assertThat(House.asCounty(() -> house.courses.keep(id, House.draft(), null))
                        .created())
                .isFalse();
        CourseDraft other = like(null, List.of(Ranks.DIRECTOR), null);
        assertProblem("precondition-required", () -> House.asCounty(() -> house.courses.keep(id, other, null)));
        assertProblem("stale", () -> House.asCounty(() -> house.courses.keep(id, other, 99L)));
        CourseView now = House.asCounty(() -> house.courses.keep(id, other, 1L)).course();
        assertThat(now.questions()).isEqualTo(20);
        assertThat(now.version()).isEqualTo(2);
        assertThat(house.notes.audit).containsExactly("training.course-planned " + id, "training.course-changed " + id);
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anotherLevelThanTheUsualOneNeedsItsReason(SharedDatabase kind) {
        House house = new House(kind);
        CourseDraft supervisors = like(null, List.of(Ranks.SUPERVISOR), null);
        assertField(
                "/reason",
                "training.level-reason",
                () -> House.asCounty(() -> house.courses.keep(id, supervisors, null)));
        assertThat(House.asPrefecture(() -> house.courses.keep(id, supervisors, null))
                        .course()
                        .level())
                .isEqualTo("prefecture");
        CourseDraft both = like(null, Ranks.ALL, "全州新任人员少，合并举办");
        assertThat(House.asPrefecture(() -> house.courses.keep(Uuid7.next(), both, null))
                        .course()
                        .reason())
                .startsWith("全州");
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aCourseOfAnotherPlaceIsNotFound(SharedDatabase kind) {
        House house = new House(kind);
        House.asCounty(() -> house.courses.keep(id, House.draft(), null));
        Actor ruili = House.officer(AccountRole.COUNTY_OFFICER, House.RUILI);
        assertProblem("not-found", () -> House.as(ruili, () -> house.courses.find(id)));
        assertProblem("not-found", () -> House.as(ruili, () -> house.courses.keep(id, House.draft(), 1L)));
        assertProblem("not-found", () -> House.as(ruili, () -> house.enrolments.enrol(id, null)));
        CourseDraft elsewhere = like(String.valueOf(House.RUILI), List.of(Ranks.DIRECTOR), null);
        assertProblem("not-found", () -> House.asCounty(() -> house.courses.keep(Uuid7.next(), elsewhere, null)));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void listsPageByTheirFirstDayWithoutLosingOrDoublingOne(SharedDatabase kind) {
        House house = new House(kind);
        for (int i = 0; i < 5; i++) {
            UUID one = Uuid7.next();
            House.asCounty(() -> house.courses.keep(one, House.draft(), null));
        }
        Courses.Page first = House.asCounty(() -> house.courses.list(2026, null, null, 3));
        Courses.Page second = House.asCounty(() -> house.courses.list(2026, null, first.after(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.after()).isNull();
        assertThat(first.items())
                .extracting(CourseView::id)
                .doesNotContainAnyElementsOf(
                        second.items().stream().map(CourseView::id).toList());
        assertThat(House.asCounty(() -> house.courses.list(2025, null, null, 3)).items())
                .isEmpty();
        assertField(
                "?after", "training.after-invalid", () -> House.asCounty(() -> house.courses.list(0, null, "x", 3)));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void everybodyOfTheRanksAndAreaIsEnrolledOnceAndHasATask(SharedDatabase kind) {
        House house = new House(kind);
        house.director("yang");
        house.worker("dao", AccountRole.VILLAGE_DIRECTOR, House.VILLAGE + 1);
        house.worker("li", AccountRole.TOWNSHIP_SUPERVISOR, House.FENGPING);
        house.worker("far", AccountRole.VILLAGE_DIRECTOR, House.RUILI + 100_201);
        House.asCounty(() -> house.courses.keep(id, House.draft(), null));
        assertThat(House.asCounty(() -> house.enrolments.enrol(id, null))).isEqualTo(new Enrolments.Enrolled(2, 0));
        assertThat(House.asCounty(() -> house.enrolments.enrol(id, null))).isEqualTo(new Enrolments.Enrolled(0, 2));
        assertThat(house.floor.tasks.values()).hasSize(2).allSatisfy(task -> assertThat(task.kind())
                .isEqualTo("training.examination"));
        assertThat(House.asCounty(() -> house.results.of(id, null, 50)).items())
                .extracting(Results.Result::state)
                .containsExactly("enrolled", "enrolled");
        assertThat(House.asCounty(() -> house.enrolments.attended(id, House.TODAY, null)))
                .isEqualTo(2);
        assertThat(House.asCounty(() -> house.enrolments.attended(id, House.TODAY, null)))
                .isZero();
        assertThat(House.asCounty(() -> house.courses.find(id)).attended()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void whoIsNotForTheCourseAndADayThatCanNotBeAreRefused(SharedDatabase kind) {
        House house = new House(kind);
        Actor supervisor = house.worker("li", AccountRole.TOWNSHIP_SUPERVISOR, House.FENGPING);
        House.asCounty(() -> house.courses.keep(id, House.draft(), null));
        List<UUID> her = List.of(supervisor.accountId());
        assertField(
                "/workers",
                "training.worker-not-for-course",
                () -> House.asCounty(() -> house.enrolments.enrol(id, her)));
        assertField(
                "/on",
                "training.attendance-day",
                () -> House.asCounty(() -> house.enrolments.attended(id, House.TODAY.plusDays(1), null)));
        assertField(
                "/on",
                "training.attendance-day",
                () -> House.asCounty(() -> house.enrolments.attended(id, House.TODAY.minusDays(5), null)));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void coursesThatAreNotOverGoWithTheirOrganiser(SharedDatabase kind) {
        House house = new House(kind);
        House.asCounty(() -> house.courses.keep(id, House.draft(), null));
        Map<Long, Long> codes = Map.of(House.MANGSHI, House.RUILI, House.RUILI, House.MANGSHI);
        assertThat(house.moves.preview(codes)).isEqualTo(Map.of("training.moves.courses", 1L));
        house.moves.move(codes);
        assertThat(house.courseRows.find(id).orElseThrow().course().division()).isEqualTo(House.RUILI);
    }
}
