package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;

class CaseStepsTest {
    static final StepInput RESPONSE =
            step("respond", "people", "杨帆、刀建国", "at", "2026-11-24T09:55", "action", "送外祖母家暂住");
    static final StepInput ASSESSMENT = step("assess", "level", "poor", "score", "35", "findings", "无人监护");
    private static final List<StepInput.Measure> PLAN = List.of(
            new StepInput.Measure("每周入户一次", "village-director", "2026-12-24"),
            new StepInput.Measure("协助申请事实无人抚养", "county-officer", "2026-12-31"));
    static final StepInput HELP = new StepInput("help", Map.of("goals", "有人照料"), PLAN);
    static final StepInput CLOSING = step("close", "summary", "已落实委托照护");

    private House house;
    private UUID id;

    TestDatabase database() {
        return SharedDatabase.H2.get();
    }

    @BeforeEach
    void open() throws Exception {
        house = new House(database());
        House.asDirector(() -> house.reports.file(Uuid7.next(), report(), null));
        id = house.onlyCase();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private CaseView read() throws Exception {
        return House.asOfficer(() -> house.cases.read(id));
    }

    private CaseView doStep(StepInput input) throws Exception {
        long seen = read().version();
        return House.asOfficer(() -> house.steps.step(id, input, seen));
    }

    private void finishMeasures() throws Exception {
        for (CaseView.Measure measure : read().measures()) {
            if (measure.state().equals("open")) {
                House.asOfficer(() -> house.measures.done(measure.id(), "已完成", 1L));
            }
        }
    }

    @Test
    void aCaseGoesFromReceiptToClosed() throws Exception {
        assertThat(doStep(step("receive")).state()).isEqualTo("received");
        assertThat(doStep(RESPONSE).state()).isEqualTo("responded");
        assertThat(doStep(ASSESSMENT).state()).isEqualTo("assessed");
        CaseView helped = doStep(HELP);
        assertThat(helped.measures()).extracting(CaseView.Measure::state).containsExactly("open", "open");
        assertThat(helped.advice()).contains("每周入户一次").contains("协助申请");
        finishMeasures();
        CaseView closed = doStep(CLOSING);
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.actions()).containsExactly("reopen");
        assertThat(closed.clocks()).extracting(RunningClock::stoppedAt).doesNotContainNull();
        assertThat(closed.steps())
                .extracting(CaseView.Step::step)
                .containsExactly("receive", "respond", "assess", "help", "close");
        assertThat(closed.steps().get(2).text()).contains("监护情况差").contains("35");
        assertThat(house.notes.eventTypes()).endsWith("CaseStepDone", "CaseClosed");
        assertThat(house.floor.ended.keySet()).hasSameSizeAs(house.floor.tasks.keySet());
    }

    @Test
    void eachStepSaysWhetherItWasInTime() throws Exception {
        house.floor.setNow(House.NOW.plusSeconds(2 * 3600 + 1));
        doStep(step("receive"));
        doStep(RESPONSE);
        assertThat(house.notes.events)
                .filteredOn(event -> event.type().equals("CaseStepDone"))
                .extracting(DomainEvent::values)
                .containsExactly(
                        Map.of("step", "receive", "inTime", "false"), Map.of("step", "respond", "inTime", "true"));
        assertThat(read().steps()).extracting(CaseView.Step::inTime).containsExactly(false, true);
    }

    @Test
    void noScreeningDelaysTheResponse() throws Exception {
        CaseView view = doStep(RESPONSE);
        assertThat(view.state()).isEqualTo("responded");
        assertThat(view.receivedAt()).isEqualTo(House.NOW);
        assertThat(view.steps()).extracting(CaseView.Step::step).containsExactly("receive", "respond");
    }

    @Test
    void aStepOutOfOrderIsRefused() throws Exception {
        for (StepInput input : List.of(ASSESSMENT, HELP, CLOSING, step("reopen", "reason", "x"))) {
            assertProblem("reporting.step-order", () -> doStep(input));
        }
        assertProblem("invalid", () -> doStep(step("verify")));
        assertThat(read().state()).isEqualTo("reported");
    }

    @Test
    void twoPeopleCantMoveOneCaseAtOnce() throws Exception {
        long seen = read().version();
        assertProblem(
                "precondition-required", () -> House.asOfficer(() -> house.steps.step(id, step("receive"), null)));
        doStep(step("receive"));
        assertProblem("stale", () -> House.asOfficer(() -> house.steps.step(id, RESPONSE, seen)));
    }

    @Test
    void closingNamesEveryObstacle() throws Exception {
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        doStep(HELP);
        assertThatThrownBy(() -> doStep(CLOSING)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors())
                    .extracting(FieldError::code)
                    .containsExactly("reporting.obstacle.measure", "reporting.obstacle.measure");
        });
        finishMeasures();
        assertThat(doStep(CLOSING).state()).isEqualTo("closed");
    }

    @Test
    void aCaseWithoutAPoliceReceiptDoesntClose() throws Exception {
        house.close();
        house = new House(database());
        House.asDirector(() -> house.reports.file(Uuid7.next(), report("policeReceipt", null), null));
        id = house.onlyCase();
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        doStep(HELP);
        finishMeasures();
        assertThat(read().advice()).contains("报警回执");
        assertThat(read().actions()).contains("police");
        assertThatThrownBy(() -> doStep(CLOSING))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::code)
                        .containsExactly("reporting.obstacle.police"));
        assertProblem("invalid", () -> doStep(step("police", "policeStation", "遮放派出所")));
        CaseView told = doStep(step("police", "policeStation", "遮放派出所", "policeReceipt", "119号"));
        assertThat(told.state()).isEqualTo("helped");
        assertThat(told.actions()).doesNotContain("police");
        assertThat(house.floor.find("reporting.police", id).orElseThrow().stoppedAt())
                .isNotNull();
        assertThat(doStep(CLOSING).state()).isEqualTo("closed");
    }

    @Test
    void whatThePoliceSaidToThoseWhoWentThereCountsToo() throws Exception {
        house.close();
        house = new House(database());
        House.asDirector(() -> house.reports.file(Uuid7.next(), report("policeReceipt", null), null));
        id = house.onlyCase();
        doStep(new StepInput(
                "respond",
                House.with(RESPONSE.fields(), "policeStation", "遮放派出所", "policeReceipt", "119号"),
                List.of()));
        assertThat(house.floor.find("reporting.police", id).orElseThrow().stoppedAt())
                .isNotNull();
    }

    @Test
    void withoutAScaleACaseIsNotAssessableAndItsClockRunsOn() throws Exception {
        doStep(RESPONSE);
        house.choices.scale = null;
        assertProblem("reporting.not-assessable", () -> doStep(ASSESSMENT));
        assertThat(read().state()).isEqualTo("responded");
        assertThat(house.floor.find("reporting.assess", id).orElseThrow().stoppedAt())
                .isNull();
    }

    @Test
    void whatIsWrongWithAStepIsSaidFieldByField() throws Exception {
        assertThatThrownBy(() -> doStep(step("respond", "at", "2026-11-25T00:00")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/people", "/action", "/at"));
        doStep(RESPONSE);
        assertThatThrownBy(() -> doStep(step("assess", "level", "awful", "score", "101", "findings", "x")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/level", "/score"));
        doStep(ASSESSMENT);
        List<StepInput.Measure> wrong = List.of(new StepInput.Measure("", "somebody", "2026-11-23"));
        assertThatThrownBy(() -> doStep(new StepInput("help", Map.of("goals", "x"), wrong)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/measures/0/what", "/measures/0/owner", "/measures/0/due"));
        assertProblem("invalid", () -> doStep(step("help", "goals", "x")));
    }

    @Test
    void aClosedCaseCanBeReopenedAndAllIsDueAgain() throws Exception {
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        doStep(HELP);
        finishMeasures();
        doStep(CLOSING);
        assertProblem("invalid", () -> doStep(step("reopen")));
        CaseView reopened = doStep(step("reopen", "reason", "父亲再次失联"));
        assertThat(reopened.state()).isEqualTo("received");
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.closedAt()).isNull();
        assertThat(house.floor.find("reporting.respond", id).orElseThrow().stoppedAt())
                .isNull();
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        doStep(HELP);
        assertProblem("invalid", () -> doStep(CLOSING));
        finishMeasures();
        assertThat(doStep(CLOSING).state()).isEqualTo("closed");
    }

    @Test
    void aReportAfterTheClosingOpensAnotherCase() throws Exception {
        house.close();
        house = new House(database());
        ChildRef child = house.child(House.VILLAGE);
        Map<String, String> report = report("child", child.id().toString());
        House.asDirector(() -> house.reports.file(Uuid7.next(), report, null));
        id = house.onlyCase();
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        doStep(HELP);
        finishMeasures();
        doStep(CLOSING);
        House.asDirector(() -> house.reports.file(Uuid7.next(), report, null));
        assertThat(House.asOfficer(() -> house.caseRows.ofChild(child.id()))).hasSize(2);
    }

    @Test
    void aMeasureIsDoneByItsOwnerAndTellsNothingOfTheCase() throws Exception {
        doStep(RESPONSE);
        doStep(ASSESSMENT);
        CaseView helped = doStep(HELP);
        UUID first = helped.measures().get(0).id();
        UUID second = helped.measures().get(1).id();
        assertThat(house.floor.open(first)).hasSize(1);
        assertProblem("stale", () -> House.asDirector(() -> house.measures.done(first, "已入户", 7L)));
        assertProblem("invalid", () -> House.asDirector(() -> house.measures.done(first, " ", 1L)));
        assertThat(House.asDirector(() -> house.measures.done(first, "已入户", 1L)).state())
                .isEqualTo("done");
        assertThat(house.floor.open(first)).isEmpty();
        assertProblem("not-found", () -> House.asDirector(() -> house.measures.read(second)));
        Actor supervisor = House.actor(AccountRole.TOWNSHIP_SUPERVISOR, House.TOWNSHIP, "李明");
        assertProblem("forbidden", () -> House.as(supervisor, () -> house.measures.read(first)));
        Actor foreign = House.actor(AccountRole.COUNTY_OFFICER, House.ELSEWHERE, "张丽");
        assertProblem("not-found", () -> House.as(foreign, () -> house.measures.read(first)));
    }
}
