package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonghu.reporting.internal.House.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;

/** Worlds that differ only in who reported look the same, byte for byte, to everybody but the reporter and the two roles. */
class TwoWorldsTest {
    private static final ChildRef CHILD =
            new ChildRef(Uuid7.next(), House.VILLAGE, java.time.LocalDate.of(2015, 5, 1), true);
    private static final UUID FIRST = Uuid7.next();
    private static final UUID SECOND = Uuid7.next();
    private static final List<Actor> OTHERS = List.of(
            House.actor(AccountRole.VILLAGE_DIRECTOR, House.VILLAGE, "依旺"),
            House.actor(AccountRole.TOWNSHIP_SUPERVISOR, House.TOWNSHIP, "李明"),
            House.actor(AccountRole.COUNTY_OFFICER, House.COUNTY, "杨帆"),
            House.actor(AccountRole.PROTECTION_INSTITUTION, House.COUNTY, "赵敏"),
            House.actor(AccountRole.PREFECTURE_OFFICER, 533_100_000_000L, "罗刚"),
            House.actor(AccountRole.COUNTY_OFFICER, House.ELSEWHERE, "张丽"),
            House.actor(AccountRole.AUDIT_ADMIN, 530_000_000_000L, "审计"));

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @Test
    void whoReportedCantBeTold() throws Exception {
        Actor director = House.actor(AccountRole.VILLAGE_DIRECTOR, House.VILLAGE, "玉香");
        Actor neighbour = House.actor(AccountRole.VILLAGE_DIRECTOR, House.NEXT_VILLAGE, "岩罕");
        Actor teacher = House.actor(AccountRole.MANDATORY_REPORTER, 530_000_000_000L, "段老师");
        Actor officer = House.actor(AccountRole.PROVINCE_OFFICER, 530_000_000_000L, "周平");
        List<String> world = world(director, director);
        assertThat(world.size()).isGreaterThan(100);
        assertThat(world(teacher, director)).isEqualTo(world);
        assertThat(world(neighbour, teacher)).isEqualTo(world);
        assertThat(world(null, officer)).isEqualTo(world);
    }

    /** All that others can see of two reports of a child and the steps that follow. A reporter of null has no account. */
    private List<String> world(Actor first, Actor second) throws Exception {
        try (House house = new House(database())) {
            house.store.update(Sql.of(
                    "insert into facts_child_v1 values (?, ?, ?, ?)",
                    CHILD.id(),
                    CHILD.village(),
                    CHILD.birthDate(),
                    true));
            List<String> seen = new ArrayList<>();
            file(house, FIRST, first, report("child", CHILD.id().toString(), "policeReceipt", null));
            look(house, seen);
            file(house, SECOND, second, report("child", CHILD.id().toString(), "situation", "guardian-neglect"));
            UUID id = house.onlyCase();
            for (StepInput input : List.of(CaseStepsTest.RESPONSE, CaseStepsTest.ASSESSMENT)) {
                long version = House.asOfficer(() -> house.cases.read(id)).version();
                House.asOfficer(() -> house.steps.step(id, input, version));
            }
            look(house, seen);
            records(house, seen);
            return seen;
        }
    }

    private static void file(House house, UUID id, Actor reporter, Map<String, String> fields) throws Exception {
        if (reporter == null) {
            house.reports.fileOpenly(id, fields, null, null);
        } else {
            House.as(reporter, () -> house.reports.file(id, fields, null));
        }
    }

    /** What each of the others is answered: lists, details, refusals, sections, timeline, figures, paper. */
    private static void look(House house, List<String> seen) throws Exception {
        UUID id = house.onlyCase();
        for (Actor other : OTHERS) {
            look(seen, other, () -> house.cases.read(id));
            look(seen, other, () -> house.list.page(new CaseList.Query(null, null, null, false, true, null, 50)));
            look(seen, other, house.list::summary);
            look(seen, other, () -> house.section.content(CHILD));
            look(seen, other, () -> house.timeline.entries(CHILD));
            look(seen, other, () -> house.paper.make(Map.of("id", id.toString())));
            look(seen, other, house.reports::mine);
            look(seen, other, () -> house.reports.own(FIRST));
            look(
                    seen,
                    other,
                    () -> house.reports.file(FIRST, report("child", CHILD.id().toString()), 1L));
            look(seen, other, () -> house.reports.police(FIRST, Map.of("policeReceipt", "1"), 1L));
            look(seen, other, () -> house.steps.step(id, CaseStepsTest.CLOSING, -1L));
            look(seen, other, () -> house.door.take(FIRST, report("what", "别的"), null, null));
        }
        for (String figure : List.of("reporting.reports", "reporting.open", "reporting.received-in-time")) {
            seen.add(house.figures
                    .values(figure, CodeRange.ALL, DivisionLevel.VILLAGE)
                    .toString());
        }
    }

    private static void look(List<String> seen, Actor other, Work<?> work) throws Exception {
        try {
            seen.add(other.realName() + " " + House.as(other, work));
        } catch (Problem problem) {
            seen.add(other.realName() + " " + problem.getMessage() + problem.current());
        }
    }

    /** What is stored beside the sealed table: audit rows with their actors, events, tasks, clocks, rows in their order. */
    private static void records(House house, List<String> seen) {
        seen.addAll(house.audit);
        house.notes.events.forEach(
                event -> seen.add(event.type() + event.subject() + event.village() + event.at() + event.values()));
        house.floor
                .tasks
                .values()
                .forEach(task -> seen.add(task.kind()
                        + task.text()
                        + task.args()
                        + task.source()
                        + task.child()
                        + task.owner()
                        + task.due()));
        house.floor.clocks.values().forEach(clock -> seen.add(clock.toString()));
        for (String columns : List.of(
                "report: id case_id division child_id situation discovered_at reported_at police_told created_by version",
                "case: id number division child_id situation urgency receiver state round opened_at due_at version",
                "step: case_id no step done_at done_by done_by_name in_time")) {
            String table = columns.substring(0, columns.indexOf(':'));
            List<String> names =
                    List.of(columns.substring(columns.indexOf(':') + 2).split(" "));
            house.store.each(
                    Sql.of("select * from reporting_" + table + " order by 1, 2"), row -> seen.add(text(row, names)));
        }
    }

    private static String text(Row row, List<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(
                name -> text.append(name).append('=').append(row.string(name)).append(' '));
        return text.toString();
    }
}
