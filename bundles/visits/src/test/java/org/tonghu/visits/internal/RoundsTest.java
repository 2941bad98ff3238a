package org.tonghu.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.round.MustVisitChild;
import org.tonghu.visits.internal.round.RoundPlan;
import org.tonghu.visits.internal.round.Shortfall;

class RoundsTest {
    protected House house;

    SharedDatabase database() {
        return SharedDatabase.H2;
    }

    @BeforeEach
    void open() {
        house = new House(database());
    }

    @AfterEach
    void close() {
        house.close();
    }

    static void assertProblem(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private List<MustVisitChild> list(long place) {
        return House.asDirector(
                place, () -> house.mustVisit.read(null, null, 200, null).items());
    }

    private Shortfall shortfall(UUID round) {
        return House.asOfficer(() -> house.shortfalls.of(round, 0, 50, null));
    }

    @Test
    void each_of_the_six_kinds_puts_a_child_into_the_set_and_nothing_else_does() {
        long village = house.village;
        house.child(village, "一", "guardian.none");
        house.child(village, "二", "hukou.rural", "parent.one-away", "parent.other-unable");
        house.child(village, "三", "guardian.entrusted-weak");
        house.child(village, "四", "hukou.rural", "parents.both-away", "school.dropout");
        house.child(village, "五", "disability");
        house.child(village, "六", "illness.grave");
        house.child(village, "七", "hukou.rural", "parents.both-away");
        house.child(village, "八", "school.dropout");
        house.child(village, "九", "parent.one-away", "parent.other-unable");
        house.child(village, "十", LocalDate.of(2010, 11, 24), "hukou.rural", "parents.both-away", "school.out");
        UUID round = house.frozen(House.COUNTY);
        assertThat(House.asOfficer(() ->
                        house.mustVisit.ofRound(round, null, null, 200, null).items()))
                .extracting(MustVisitChild::childName, child -> String.join(" ", child.kinds()))
                .containsExactlyInAnyOrder(
                        tuple("一", "no-guardian"),
                        tuple("二", "one-away-other-unable"),
                        tuple("三", "entrusted-weak"),
                        tuple("四", "dropout"),
                        tuple("五", "disabled"),
                        tuple("六", "ill"));
    }

    @Test
    void a_child_is_left_behind_until_the_day_before_sixteen() {
        house.child(
                house.village, "还差一天", LocalDate.of(2010, 11, 25), "hukou.rural", "parents.both-away", "school.out");
        house.frozen(House.COUNTY);
        assertThat(list(house.village)).extracting(MustVisitChild::childName).containsExactly("还差一天");
    }

    @Test
    void a_frozen_set_keeps_reasons_day_and_rule_version_and_stays_as_it_is() {
        UUID child = house.child(house.village, "一", "guardian.none", "disability");
        UUID round = house.frozen(house.village);
        house.file(child);
        MustVisitChild kept = list(house.village).get(0);
        assertThat(kept.kinds()).containsExactly("disabled", "no-guardian");
        assertThat(kept.since()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(kept.why()).contains("无人监护 2026-09-01");
        assertThat(kept.state()).isEqualTo("due");
        assertThat(house.db.count(Sql.of(
                        "select count(*) from visits_entry e join visits_round r on r.id = e.round_id"
                                + " and r.rule_version = e.rule_version where r.id = ?",
                        round)))
                .isEqualTo(2);
    }

    @Test
    void freezing_tells_each_village_how_many_and_twice_is_once() {
        house.child(house.village, "一", "guardian.none");
        house.child(house.village, "二", "disability");
        house.child(house.neighbour, "三", "disability");
        UUID round = house.frozen(House.COUNTY);
        House.asOfficer(() -> house.rounds.freeze(round));
        assertThat(house.notes.events)
                .filteredOn(event -> event.type().equals("RoundFrozen"))
                .extracting(DomainEvent::village, event -> event.values().get("expected"))
                .containsExactlyInAnyOrder(tuple(house.village, "2"), tuple(house.neighbour, "1"));
        assertThat(house.floor.of(round, true)).hasSize(1);
        assertThat(house.db.count(Sql.of("select count(*) from visits_entry"))).isEqualTo(3);
    }

    @Test
    void a_director_never_reads_an_illness_from_list_or_shortfall() {
        house.child(house.village, "病", "illness.grave");
        UUID round = house.frozen(House.COUNTY);
        MustVisitChild child = list(house.village).get(0);
        assertThat(child.kinds()).containsExactly("key-child");
        assertThat(child.reasons()).isEmpty();
        Shortfall hers = House.asDirector(house.village, () -> house.shortfalls.of(round, 0, 50, null));
        assertThat(hers.kinds()).extracting(Shortfall.Kind::kind).containsExactly("key-child");
        assertThat(shortfall(round).kinds()).extracting(Shortfall.Kind::kind).containsExactly("ill");
    }

    @Test
    void the_shortfall_counts_down_by_village_child_and_reason() {
        UUID one = house.child(house.village, "一", "guardian.none");
        house.child(house.village, "二", "disability");
        house.child(house.neighbour, "三", "disability");
        UUID round = house.frozen(House.COUNTY);
        house.visit(one);
        Shortfall left =
                House.asOfficer(() -> house.shortfalls.of(round, house.village - house.village % 1000, 50, null));
        assertThat(left.total()).isEqualTo(3);
        assertThat(left.missing()).isEqualTo(2);
        assertThat(left.divisions())
                .extracting(Shortfall.Place::code, Shortfall.Place::missing)
                .contains(tuple(Long.toString(house.village), 1L));
        assertThat(left.items()).extracting(MustVisitChild::childName).containsExactlyInAnyOrder("二", "三");
        assertThat(left.kinds())
                .contains(new Shortfall.Kind("no-guardian", 1, 0), new Shortfall.Kind("disabled", 2, 2));
        Shortfall current = House.asDirector(house.village, () -> house.shortfalls.of(null, 0, 50, null));
        assertThat(current.missing()).isEqualTo(1);
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        for (int i = 0; i < 5; i++) {
            house.child(house.village, "童" + i, "disability", "guardian.none");
        }
        UUID round = house.frozen(House.COUNTY);
        List<String> seen = new java.util.ArrayList<>();
        String after = null;
        do {
            String from = after;
            var page = House.asOfficer(() -> house.mustVisit.ofRound(round, null, null, 2, from));
            page.items().forEach(child -> seen.add(child.childName()));
            after = page.after();
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a_round_closes_only_with_a_reason_for_each_child_missed() {
        UUID one = house.child(house.village, "一", "guardian.none");
        UUID two = house.child(house.village, "二", "disability");
        UUID round = house.frozen(house.village);
        house.visit(one);
        assertProblem("visits-round-missed", () -> House.asOfficer(() -> house.rounds.close(round)));
        assertProblem(
                "visits-child-visited",
                () -> House.asDirector(house.village, () -> {
                    house.missed.state(round, one, "boarding", null);
                    return null;
                }));
        House.asDirector(house.village, () -> {
            house.missed.state(round, two, "boarding", "在县城寄宿");
            return null;
        });
        assertThat(shortfall(round).unexplained()).isZero();
        assertThat(House.asOfficer(() -> house.rounds.close(round)).isClosed()).isTrue();
        assertThat(house.floor.of(round, true)).isEmpty();
        assertProblem(
                "visits-round-closed",
                () -> House.asDirector(house.village, () -> {
                    house.missed.state(round, two, "refused", null);
                    return null;
                }));
    }

    @Test
    void a_quarter_asks_for_no_child_twice() {
        house.frozen(house.village);
        assertProblem(
                "visits-round-overlaps",
                () -> House.asOfficer(() -> house.rounds.open(Uuid7.next(), House.plan(House.COUNTY))));
        RoundPlan special =
                new RoundPlan("special", "2026Q4", House.COUNTY, House.TODAY, House.TODAY.plusDays(9), null);
        assertThat(House.asOfficer(() -> house.rounds.open(Uuid7.next(), special))
                        .created())
                .isTrue();
    }

    @Test
    void the_same_round_again_is_harmless_and_another_under_its_id_is_not() {
        UUID id = Uuid7.next();
        assertThat(House.asOfficer(() -> house.rounds.open(id, House.plan(House.COUNTY)))
                        .created())
                .isTrue();
        assertThat(House.asOfficer(() -> house.rounds.open(id, House.plan(House.COUNTY)))
                        .created())
                .isFalse();
        assertProblem(
                "visits-round-differs", () -> House.asOfficer(() -> house.rounds.open(id, House.plan(house.village))));
    }

    @Test
    void a_round_whose_last_day_is_past_is_neither_opened_nor_frozen() {
        UUID id = Uuid7.next();
        House.asOfficer(() -> house.rounds.open(id, House.plan(House.COUNTY)));
        house.floor.setNow(java.time.Instant.parse("2026-12-20T16:00:00Z"));
        assertProblem("visits-round-past", () -> House.asOfficer(() -> house.rounds.freeze(id)));
        RoundPlan late = new RoundPlan("special", "2026Q4", House.COUNTY, House.TODAY, House.TODAY.plusDays(1), null);
        assertProblem("invalid", () -> House.asOfficer(() -> house.rounds.open(Uuid7.next(), late)));
    }

    @Test
    void out_of_scope_is_not_found_and_a_part_of_the_area_is_not_enough_to_freeze() {
        UUID round = Uuid7.next();
        House.as(
                AccountRole.PREFECTURE_OFFICER,
                533_100_000_000L,
                () -> house.rounds.open(round, House.plan(533_100_000_000L)));
        assertProblem("forbidden", () -> House.asOfficer(() -> house.rounds.freeze(round)));
        assertProblem(
                "not-found",
                () -> House.as(AccountRole.COUNTY_OFFICER, 530_102_000_000L, () -> house.rounds.freeze(round)));
        assertProblem(
                "not-found",
                () -> House.as(AccountRole.COUNTY_OFFICER, 530_102_000_000L, () -> house.roundStore.require(round)));
        assertThat(House.asOfficer(() -> house.roundStore.visible(null, null, null, 10)))
                .hasSize(1);
        assertThat(House.as(
                        AccountRole.COUNTY_OFFICER,
                        530_102_000_000L,
                        () -> house.roundStore.visible(null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void late_arrivals_are_added_with_their_day() {
        UUID child = house.child(house.village, "一");
        UUID round = house.frozen(House.COUNTY);
        house.file(child, "disability");
        DomainEvent changed = new DomainEvent(
                Uuid7.next(), "ChildFileChanged", child, house.village, house.days.now(), java.util.Map.of());
        org.tonghu.api.actor.Caller.asSystem(() -> {
            house.late.handle(changed);
            house.late.handle(changed);
            return null;
        });
        MustVisitChild added = list(house.village).get(0);
        assertThat(added.addedOn()).isEqualTo(House.TODAY);
        assertThat(added.kinds()).containsExactly("disabled");
        assertThat(house.notes.eventTypes()).containsOnlyOnce("MustVisitAdded");
        assertThat(house.notes.audit).containsOnlyOnce("visits.must-visit-added " + child);
        assertThat(shortfall(round).missing()).isEqualTo(1);
    }

    @Test
    void a_second_kind_of_a_child_who_was_visited_counts_as_visited() {
        UUID child = house.child(house.village, "一", "disability");
        UUID round = house.frozen(House.COUNTY);
        house.visit(child);
        house.file(child, "disability", "guardian.none");
        House.asOfficer(() -> house.late.add(child, house.village));
        assertThat(shortfall(round).missing()).isZero();
        assertThat(house.notes.eventTypes()).doesNotContain("MustVisitAdded");
    }
}
