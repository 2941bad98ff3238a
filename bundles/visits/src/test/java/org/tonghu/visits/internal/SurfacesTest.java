package org.tonghu.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.task.NewTask;
import org.tonghu.spi.ChildTimeline;
import org.tonghu.spi.IndicatorProvider.Value;
import org.tonghu.visits.internal.round.MustVisitChild;
import org.tonghu.visits.internal.surface.MustVisitSection;

class SurfacesTest {
    protected House house;
    private UUID child;
    private UUID other;

    SharedDatabase database() {
        return SharedDatabase.H2;
    }

    @BeforeEach
    void open() {
        house = new House(database());
        child = house.child(house.village, "线上", "guardian.none");
        other = house.child(house.village, "线下", "illness.grave", "hukou.none");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ChildRef ref(UUID id) {
        return new ChildRef(id, house.village, java.time.LocalDate.of(2016, 5, 1), true);
    }

    private void overdue(UUID round, AccountRole level) {
        Map<String, String> values = Map.of("kind", "visits.round", "source", round.toString(), "level", level.code());
        follow(new DomainEvent(Uuid7.next(), "ClockOverdue", Uuid7.next(), House.COUNTY, Instant.now(), values));
    }

    private void follow(DomainEvent event) {
        Caller.asSystem(() -> {
            house.climb.handle(event);
            return null;
        });
    }

    @Test
    void the_sections_show_visits_the_set_and_the_regular_follow_up() {
        house.frozen(House.COUNTY);
        house.visit(child);
        assertThat(House.asOfficer(() -> house.section.content(ref(child))).items())
                .hasSize(1);
        MustVisitSection.Content content = House.asOfficer(() -> house.mustVisitSection.content(ref(child)));
        assertThat(content.items()).singleElement().satisfies(set -> {
            assertThat(set.kinds()).containsExactly("no-guardian");
            assertThat(set.metOn()).isEqualTo(House.TODAY);
        });
        assertThat(content.followUp()).containsExactly("poor-guardianship");
        MustVisitSection.Content sick =
                House.asDirector(house.village, () -> house.mustVisitSection.content(ref(other)));
        assertThat(sick.followUp()).containsExactly("key-child", "no-hukou");
        assertThat(sick.items().get(0).kinds()).containsExactly("key-child");
    }

    @Test
    void the_timeline_tells_sets_and_visits() {
        house.frozen(House.COUNTY);
        house.visit(child, "childSeen", false);
        assertThat(House.asDirector(house.village, () -> house.timeline.entries(ref(child))))
                .extracting(ChildTimeline.Entry::text, ChildTimeline.Entry::by)
                .containsExactly(tuple("列入 2026Q4 必访名单", null), tuple("实地走访：没有见到儿童", "杨帆"));
    }

    @Test
    void figures_count_by_place() {
        house.child(house.neighbour, "三", "disability");
        house.frozen(House.COUNTY);
        house.visit(child);
        var area = DivisionCode.range(House.COUNTY);
        assertThat(house.figures.values("visits.must-visit", area, DivisionLevel.VILLAGE))
                .containsEntry(house.village, new Value(1, 2))
                .containsEntry(house.neighbour, new Value(0, 1));
        assertThat(house.figures.values("visits.shortfall", area, DivisionLevel.COUNTY))
                .containsExactly(Map.entry(House.COUNTY, new Value(2, 0)));
        assertThat(house.figures.values("visits.visits", area, DivisionLevel.PREFECTURE))
                .containsExactly(Map.entry(533_100_000_000L, new Value(1, 0)));
        assertThat(house.figures.effects(DivisionCode.range(533_100_000_000L)))
                .extracting(effect -> effect.count(), effect -> effect.forbids())
                .containsExactly(tuple(1L, false), tuple(2L, false));
    }

    @Test
    void a_phone_takes_its_village_along() {
        house.child(house.neighbour, "三", "disability");
        house.frozen(House.COUNTY);
        List<?> taken = House.asDirector(
                house.village,
                () -> house.offline.content(
                        List.of(DivisionCode.range(house.village), DivisionCode.range(house.neighbour))));
        assertThat(taken).extracting(one -> ((MustVisitChild) one).childName()).containsExactlyInAnyOrder("线上", "线下");
        assertThat(house.offline.forms()).containsExactly("visits/visit");
    }

    @Test
    void a_place_that_changes_its_code_takes_open_rounds_along_and_leaves_visits() {
        UUID round = house.frozen(house.village);
        house.visit(child);
        long after = house.neighbour;
        assertThat(house.moves.preview(Map.of(house.village, after)))
                .containsEntry("visits.moves.entries", 2L)
                .containsEntry("visits.moves.rounds", 1L);
        house.moves.move(Map.of(house.village, after));
        assertThat(House.asOfficer(() -> house.roundStore.require(round)).division())
                .isEqualTo(after);
        assertThat(House.asDirector(
                        after, () -> house.mustVisit.read(null, null, 10, null).items()))
                .hasSize(2);
        assertThat(house.visitStore.of(child).get(0).village()).isEqualTo(house.village);
    }

    @Test
    void photos_follow_the_visits_scope_and_permissions() {
        UUID visit = house.visit(child).visit().id();
        assertThat(house.files.division(visit)).isEqualTo(house.village);
        House.asDirector(house.village, () -> {
            house.files.requireWrite(visit);
            return null;
        });
        RoundsTest.assertProblem(
                "forbidden",
                () -> House.asOfficer(() -> {
                    house.files.requireWrite(visit);
                    return null;
                }));
        RoundsTest.assertProblem(
                "not-found",
                () -> House.asDirector(house.neighbour, () -> {
                    house.files.requireRead(visit);
                    return null;
                }));
    }

    @Test
    void an_overdue_round_climbs_from_village_to_township_to_county_and_comes_down_when_all_are_visited() {
        UUID round = house.frozen(House.COUNTY);
        overdue(round, AccountRole.VILLAGE_DIRECTOR);
        overdue(round, AccountRole.TOWNSHIP_SUPERVISOR);
        overdue(round, AccountRole.TOWNSHIP_SUPERVISOR);
        overdue(round, AccountRole.COUNTY_OFFICER);
        assertThat(house.floor.tasks.values())
                .extracting(task -> task.owner().role(), task -> task.owner().division(), task -> task.args()
                        .get("missing"))
                .containsExactly(
                        tuple(AccountRole.VILLAGE_DIRECTOR, house.village, "2"),
                        tuple(AccountRole.TOWNSHIP_SUPERVISOR, house.village / 1000 * 1000, "2"));
        for (UUID one : List.of(child, other)) {
            house.visit(one);
            assertThat(house.floor.of(round, true)).hasSize(1);
            house.notes.events.stream()
                    .filter(event -> event.type().equals("VisitRecorded"))
                    .filter(event -> event.values().get("child").equals(one.toString()))
                    .toList()
                    .forEach(this::follow);
        }
        assertThat(house.floor.tasks.values()).extracting(NewTask::id).allSatisfy(task -> assertThat(house.floor.ended)
                .containsEntry(task, "done"));
        assertThat(house.floor.of(round, true)).isEmpty();
    }

    @Test
    void closing_a_round_drops_what_is_left_of_the_climb() {
        UUID round = house.frozen(House.COUNTY);
        overdue(round, AccountRole.VILLAGE_DIRECTOR);
        follow(new DomainEvent(Uuid7.next(), "RoundClosed", round, House.COUNTY, Instant.now(), Map.of()));
        assertThat(house.floor.ended.values()).containsExactly("dropped");
    }
}
