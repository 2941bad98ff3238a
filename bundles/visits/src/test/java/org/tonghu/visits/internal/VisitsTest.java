package org.tonghu.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.NewTask;
import org.tonghu.visits.internal.visit.VisitView;
import org.tonghu.visits.internal.visit.Visits;

class VisitsTest {
    private House house;
    private UUID child;

    SharedDatabase database() {
        return SharedDatabase.H2;
    }

    @BeforeEach
    void open() {
        house = new House(database());
        child = house.child(house.village, "线上", "guardian.none");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Visits.Recorded put(UUID id, Long seen, Object... pairs) {
        return House.asDirector(house.village, () -> house.visits.record(id, child, House.fields(pairs), null, seen));
    }

    private List<String> facts(LocalDate day) {
        return House.asOfficer(() -> house.facts.on(child, day)).stream()
                .filter(fact -> fact.source().equals("visits.visit"))
                .map(fact -> fact.code() + " " + fact.from())
                .toList();
    }

    private DomainEvent recorded() {
        return house.notes.events.stream()
                .filter(event -> event.type().equals("VisitRecorded"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_field_visit_on_which_the_child_was_seen_meets_the_round() {
        house.frozen(House.COUNTY);
        Visits.Recorded visit = house.visit(child);
        assertThat(visit.created()).isTrue();
        assertThat(visit.visit().mustVisitMet()).isTrue();
        assertThat(recorded().values()).containsEntry("mustVisitMet", "true").containsEntry("quarter", "2026Q4");
        assertThat(recorded().subject()).isEqualTo(visit.visit().id());
        house.visit(child);
        assertThat(recorded().values()).containsEntry("mustVisitMet", "false");
    }

    @Test
    void a_call_or_an_empty_house_is_on_record_but_meets_nothing() {
        house.frozen(House.COUNTY);
        assertThat(house.visit(child, "method", "phone").visit().counts()).isFalse();
        assertThat(house.visit(child, "childSeen", false).visit().mustVisitMet())
                .isFalse();
        assertThat(house.mustVisitDue()).isEqualTo(1);
    }

    @Test
    void the_same_again_is_harmless() {
        UUID id = Uuid7.next();
        house.frozen(House.COUNTY);
        VisitView first = put(id, null, "needs", List.of("hukou", "aid")).visit();
        Visits.Recorded again = put(id, null, "needs", List.of("aid", "hukou"));
        assertThat(again.created()).isFalse();
        assertThat(again.visit()).isEqualTo(first);
        assertThat(house.notes.eventTypes()).containsOnlyOnce("VisitRecorded");
        assertThat(house.floor.tasks).hasSize(2);
    }

    @Test
    void another_content_under_the_same_id_conflicts_with_the_stored_one() {
        UUID id = Uuid7.next();
        VisitView first = put(id, null).visit();
        assertThatThrownBy(() -> put(id, null, "note", "别的")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.current()).isEqualTo(first);
        });
        assertThatThrownBy(() -> put(id, first.version() + 1, "note", "别的"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(412);
                    assertThat(problem.current()).isEqualTo(first);
                });
        VisitView now = put(id, first.version(), "note", "别的").visit();
        assertThat(now.version()).isEqualTo(first.version() + 1);
        RoundsTest.assertProblem("invalid", () -> put(id, now.version(), "method", "phone"));
    }

    @Test
    void parents_found_out_of_contact_become_facts_from_the_day_found() {
        house.visit(child, "contact", "both-lost", "lostOn", "2026-08-01");
        assertThat(facts(House.TODAY))
                .containsExactly("parent.lost-contact.father 2026-08-01", "parent.lost-contact.mother 2026-08-01");
        house.visit(child, "contact", "father-lost");
        assertThat(facts(House.TODAY)).containsExactly("parent.lost-contact.father 2026-08-01");
        house.visit(child, "contact", "unclear");
        assertThat(facts(House.TODAY)).containsExactly("parent.lost-contact.father 2026-08-01");
        house.visit(child);
        assertThat(facts(House.TODAY)).isEmpty();
    }

    @Test
    void a_visit_that_arrives_late_does_not_undo_what_a_later_one_found() {
        house.visit(child, "schooling", "dropout");
        house.visit(child, "visitedOn", "2026-11-20");
        assertThat(facts(House.TODAY)).containsExactly("school.dropout 2026-11-24");
    }

    @Test
    void what_a_visit_finds_puts_the_child_into_the_set_and_the_visit_meets_it() {
        UUID other = house.child(house.village, "新");
        UUID round = house.frozen(House.COUNTY);
        VisitView visit = house.visit(other, "guardianship", "none").visit();
        assertThat(visit.mustVisitMet()).isTrue();
        assertThat(house.notes.eventTypes()).contains("MustVisitAdded", "VisitRecorded");
        assertThat(House.asOfficer(() -> house.shortfalls.of(round, 0, 10, null))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void findings_make_tasks_with_owner_and_due_day() {
        VisitView visit = house.visit(
                        child,
                        "contact",
                        "both-lost",
                        "schooling",
                        "dropout",
                        "needs",
                        List.of("hukou", "psychological"))
                .visit();
        assertThat(house.floor.tasks.values())
                .extracting(NewTask::kind, task -> task.owner().division(), NewTask::due)
                .containsExactlyInAnyOrder(
                        tuple("visits.report", house.village, House.TODAY),
                        tuple("visits.return-to-school", house.village, House.TODAY.plusDays(15)),
                        tuple("visits.hukou", house.village, House.TODAY.plusDays(60)),
                        tuple("visits.referral", house.village / 1000 * 1000, House.TODAY.plusDays(14)));
        assertThat(visit.advice()).contains("110");
        VisitView read = House.asDirector(house.village, () -> house.visits.one(visit.id()));
        assertThat(read.tasks()).hasSize(4);
        assertThat(read.childName()).isEqualTo("线上");
    }

    @Test
    void whoever_is_not_trained_yet_does_not_record_but_repeats_what_is_stored() {
        UUID id = Uuid7.next();
        put(id, null);
        house.permitted = false;
        RoundsTest.assertProblem("work-not-permitted", () -> house.visit(child));
        assertThat(put(id, null).created()).isFalse();
    }

    @Test
    void bad_input_is_told_field_by_field() {
        assertThatThrownBy(() -> house.visit(
                        child, "visitedOn", "2026-11-25", "method", "letter", "lostOn", "2026-11-01", "nextOn", "昨天"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/visitedOn", "/method", "/lostOn", "/nextOn"));
        RoundsTest.assertProblem(
                "invalid",
                () -> House.asDirector(
                        house.village, () -> house.visits.record(Uuid7.next(), child, Map.of(), null, null)));
        RoundsTest.assertProblem(
                "invalid",
                () -> House.asDirector(
                        house.village,
                        () -> house.visits.record(UUID.randomUUID(), child, House.fields(), null, null)));
        RoundsTest.assertProblem(
                "invalid",
                () -> House.asDirector(
                        house.village, () -> house.visits.record(Uuid7.next(), child, House.fields(), "0", null)));
    }

    @Test
    void a_child_of_another_village_is_not_found() {
        UUID id = Uuid7.next();
        put(id, null);
        RoundsTest.assertProblem(
                "not-found",
                () -> House.asDirector(
                        house.neighbour, () -> house.visits.record(Uuid7.next(), child, House.fields(), null, null)));
        RoundsTest.assertProblem("not-found", () -> House.asDirector(house.neighbour, () -> house.visits.one(id)));
        RoundsTest.assertProblem("not-found", () -> House.asDirector(house.neighbour, () -> house.visits.of(child)));
        RoundsTest.assertProblem(
                "not-found",
                () -> House.asDirector(
                        house.neighbour, () -> house.visits.record(id, child, House.fields(), null, 1L)));
    }

    @Test
    void the_note_is_not_in_the_database_in_clear() {
        house.visit(child, "note", "奶奶生病住院");
        byte[] note = house.db
                .one(Sql.of("select note from visits_visit"), row -> row.bytes("note"))
                .orElseThrow();
        assertThat(new String(note, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("奶奶");
        assertThat(House.asDirector(house.village, () -> house.visits.of(child))
                        .get(0)
                        .note())
                .isEqualTo("奶奶生病住院");
    }

    @Test
    void a_failure_after_the_visit_takes_all_of_it_along() {
        house.frozen(House.COUNTY);
        assertThatThrownBy(() -> house.db.tx(() -> {
                    house.visit(child, "contact", "both-lost");
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(house.db.count(Sql.of("select count(*) from visits_visit"))).isZero();
        assertThat(house.mustVisitDue()).isEqualTo(1);
        List<Fact> left = House.asOfficer(() -> house.facts.on(child, House.TODAY));
        assertThat(left).extracting(Fact::code).containsExactly("guardian.none");
    }
}
