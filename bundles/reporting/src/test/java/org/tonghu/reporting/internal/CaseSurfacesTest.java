package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonghu.reporting.internal.House.report;
import static org.tonghu.reporting.internal.House.step;
import static org.tonghu.reporting.internal.ReportsTest.assertProblem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.reporting.internal.CaseList.Query;
import org.tonghu.spi.IndicatorProvider.Value;
import org.tonghu.spi.SwitchImpact.Effect;

class CaseSurfacesTest {
    private static final Actor SUPERVISOR = House.actor(AccountRole.TOWNSHIP_SUPERVISOR, House.TOWNSHIP, "李明");
    private static final Actor FOREIGN = House.actor(AccountRole.COUNTY_OFFICER, House.ELSEWHERE, "张丽");
    private static final Actor DIRECTOR = House.actor(AccountRole.VILLAGE_DIRECTOR, House.VILLAGE, "玉香");
    private static final Actor OTHER = House.actor(AccountRole.VILLAGE_DIRECTOR, House.VILLAGE, "依旺");

    private House house;
    private ChildRef child;
    private UUID id;

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        child = house.child(House.VILLAGE);
        House.as(
                DIRECTOR,
                () -> house.reports.file(
                        Uuid7.next(), report("child", child.id().toString()), null));
        id = house.onlyCase();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void doStep(StepInput input) throws Exception {
        long seen = House.asOfficer(() -> house.cases.read(id)).version();
        House.asOfficer(() -> house.steps.step(id, input, seen));
    }

    private static Query all(int limit, CaseList.Place after) {
        return new Query(null, null, null, false, true, after, limit);
    }

    @Test
    void aCaseOutOfScopeIsNotFound() throws Exception {
        assertProblem("not-found", () -> House.as(FOREIGN, () -> house.cases.read(id)));
        assertProblem("not-found", () -> House.as(FOREIGN, () -> house.steps.step(id, step("receive"), 1L)));
        assertProblem("not-found", () -> House.as(FOREIGN, () -> house.cases.reporter(id, 1, "核实情况")));
        assertThat(House.as(FOREIGN, () -> house.list.page(all(50, null))).items())
                .isEmpty();
        assertThat(House.as(SUPERVISOR, () -> house.cases.read(id)).number()).startsWith("533103-20261124-");
        assertThat(House.as(SUPERVISOR, () -> house.cases.read(id)).actions()).isEmpty();
    }

    @Test
    void theReporterIsReadWithAReasonAndThatIsOnRecord() throws Exception {
        assertProblem("invalid", () -> House.asOfficer(() -> house.cases.reporter(id, 1, " ")));
        assertProblem("not-found", () -> House.asOfficer(() -> house.cases.reporter(id, 2, "核实情况")));
        Cases.ReporterView reporter = House.asOfficer(() -> house.cases.reporter(id, 1, "核实情况"));
        assertThat(reporter.name()).isEqualTo("玉香");
        assertThat(reporter.role()).isEqualTo("儿童主任");
        assertThat(reporter.place()).isEqualTo("德宏州 芒市 遮放镇 遮放村");
        assertThat(house.audit)
                .filteredOn(row -> row.startsWith("reporting.reporter-read"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("核实情况", "杨帆").doesNotContain("玉香"));
    }

    @Test
    void theListPagesAndFindsWhatIsOverdue() throws Exception {
        house.floor.setNow(House.NOW.plusSeconds(1));
        House.as(DIRECTOR, () -> house.reports.file(Uuid7.next(), report("situation", "guardian-neglect"), null));
        CaseList.Page first = House.asOfficer(() -> house.list.page(all(1, null)));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.summary()).isEqualTo(new CaseList.Summary(2, 2, 0));
        CaseList.Page second = House.asOfficer(() -> house.list.page(all(1, CaseList.Place.parse(first.after()))));
        assertThat(second.after()).isNull();
        assertThat(second.items().get(0).id()).isEqualTo(id);
        assertThat(second.items().get(0).childName()).isEqualTo("岩保");
        house.floor.setNow(House.NOW.plusSeconds(3 * 3600));
        List<CaseList.Item> overdue = House.asOfficer(
                        () -> house.list.page(new Query(null, null, House.TOWNSHIP, true, false, null, 50)))
                .items();
        assertThat(overdue).extracting(CaseList.Item::id).containsExactly(id);
        assertThat(overdue.get(0).dueText()).isEqualTo("受理");
        assertThat(House.asOfficer(() -> house.list.page(new Query("closed", null, null, false, false, null, 50)))
                        .items())
                .isEmpty();
        assertProblem("malformed", () -> CaseList.Place.parse("x"));
    }

    @Test
    void aDirectorSeesThatHerOwnReportWasReceivedAndNothingElse() throws Exception {
        doStep(step("receive"));
        CaseSection.Content own = House.as(DIRECTOR, () -> (CaseSection.Content) house.section.content(child));
        assertThat(own.items()).singleElement().satisfies(line -> {
            assertThat(line.page()).isEqualTo("my-report");
            assertThat(line.state()).isEqualTo("received");
            assertThat(line.id()).isNotEqualTo(id);
        });
        assertThat(House.as(DIRECTOR, () -> house.timeline.entries(child)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("已受理").doesNotContain("533103-"));
        assertThat(House.as(OTHER, () -> (CaseSection.Content) house.section.content(child))
                        .items())
                .isEmpty();
        assertThat(House.as(OTHER, () -> house.timeline.entries(child))).isEmpty();
        CaseSection.Content cases = House.as(SUPERVISOR, () -> (CaseSection.Content) house.section.content(child));
        assertThat(cases.items()).singleElement().satisfies(line -> assertThat(line.id())
                .isEqualTo(id));
        assertThat(House.as(SUPERVISOR, () -> house.timeline.entries(child)))
                .extracting(entry -> entry.by())
                .containsExactly(null, "杨帆");
        Actor administrator = House.actor(AccountRole.SYSTEM_ADMIN, 530_000_000_000L, "管理员");
        assertProblem("forbidden", () -> House.as(administrator, () -> house.section.content(child)));
    }

    @Test
    void figuresCountReportsCasesAndReceiptsInTime() throws Exception {
        doStep(step("receive"));
        assertThat(house.figures.values(CaseFigures.REPORTS, CodeRange.ALL, DivisionLevel.TOWNSHIP))
                .isEqualTo(Map.of(House.TOWNSHIP, new Value(1, 0)));
        assertThat(house.figures.values(CaseFigures.OPEN, CodeRange.ALL, DivisionLevel.COUNTY))
                .isEqualTo(Map.of(House.COUNTY, new Value(1, 0)));
        assertThat(house.figures.values(CaseFigures.IN_TIME, CodeRange.ALL, DivisionLevel.VILLAGE))
                .isEqualTo(Map.of(House.VILLAGE, new Value(1, 1)));
        assertThat(house.figures.values(CaseFigures.OVERDUE, CodeRange.ALL, DivisionLevel.VILLAGE))
                .isEmpty();
    }

    @Test
    void runningClocksForbidSwitchingOff() throws Exception {
        assertThat(house.figures.effects(CodeRange.ALL))
                .containsExactly(
                        new Effect("reporting.impact.open", 1, false), new Effect("reporting.impact.clocks", 1, true));
    }

    @Test
    void aCaseMovesWithItsPlaceAndItsReportKeepsTheCodeOfItsDay() throws Exception {
        Map<Long, Long> codes = Map.of(House.VILLAGE, House.NEXT_VILLAGE, House.NEXT_VILLAGE, House.VILLAGE);
        assertThat(house.move.preview(codes)).containsEntry("reporting.move.cases", 1L);
        house.move.move(codes);
        CaseView view = House.asOfficer(() -> house.cases.read(id));
        assertThat(view.division()).isEqualTo(String.valueOf(House.NEXT_VILLAGE));
        assertThat(view.reports().get(0).place()).contains("遮放村");
    }

    @Test
    void evidenceIsAddedByHandlersAndReadByReaders() throws Exception {
        House.asOfficer(() -> {
            house.files.requireWrite(id);
            return null;
        });
        House.as(SUPERVISOR, () -> {
            house.files.requireRead(id);
            return null;
        });
        assertProblem(
                "forbidden",
                () -> House.as(SUPERVISOR, () -> {
                    house.files.requireWrite(id);
                    return null;
                }));
        assertProblem(
                "not-found",
                () -> House.as(FOREIGN, () -> {
                    house.files.requireRead(id);
                    return null;
                }));
        assertThat(house.files.division(id)).isEqualTo(House.VILLAGE);
    }

    @Test
    void theRecordIsPrintedWithoutItsReporter() throws Exception {
        doStep(CaseStepsTest.RESPONSE);
        PrintSpec paper = House.asOfficer(() -> house.paper.make(Map.of("id", id.toString())));
        assertThat(paper.toString()).contains("芒公接〔2026〕118号", "送外祖母家暂住", "杨帆").doesNotContain("玉香");
        assertProblem("invalid", () -> House.asOfficer(() -> house.paper.make(Map.of("id", "x"))));
        assertProblem("not-found", () -> House.as(FOREIGN, () -> house.paper.make(Map.of("id", id.toString()))));
    }

    @Test
    void theFormStartsWithTheChildsVillageOrOnesOwnPlace() throws Exception {
        assertThat(House.as(SUPERVISOR, () -> house.prefill.of(child.id())).division())
                .isEqualTo(String.valueOf(House.VILLAGE));
        assertThat(House.as(FOREIGN, () -> house.prefill.of(child.id())))
                .isEqualTo(new Prefill.Start(String.valueOf(House.ELSEWHERE), null));
    }
}
