package org.tonghu.work.internal.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.approval.Approval.Decision;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.approval.Approvals.Verdict;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.Task;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.spi.WorkPermit;
import org.tonghu.work.internal.Etc;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.floor.Floor;

abstract class ApprovalCases {
    private static final String KIND = "sample.application";
    private static final Map<String, String> FILES = Map.of(
            "i18n/messages.properties",
            "sample.apply={name}的申请\napproval.sample.application.check=乡镇初审\nsample.untrained=尚未通过考试",
            "approvals/sample.application.csv",
            """
            step,level,roles,two_person,working_days
            check,township,township-supervisor,false,15
            decide,county,county-officer,true,15
            """);
    private final Caller director = Bench.person(1, AccountRole.VILLAGE_DIRECTOR, Bench.VILLAGE);
    private final Caller supervisor = Bench.person(2, AccountRole.TOWNSHIP_SUPERVISOR, Bench.TOWNSHIP);
    private final Caller county = Bench.person(3, AccountRole.COUNTY_OFFICER, Bench.COUNTY);
    private final Caller other = Bench.person(4, AccountRole.COUNTY_OFFICER, Bench.COUNTY);
    private final Caller neighbour = Bench.person(5, AccountRole.COUNTY_OFFICER, 533103000000L);
    private final UUID subject = Uuid7.next();

    @TempDir
    private Path etc;

    private Floor floor;
    private boolean untrained;

    abstract TestDatabase open();

    @BeforeEach
    void begin() {
        WorkPermit permit = (worker, activity) -> untrained ? Optional.of("sample.untrained") : Optional.empty();
        floor = new Floor(open(), FILES, Map.of("sample", permit), new Etc(etc));
    }

    @AfterEach
    void end() {
        floor.close();
    }

    @Test
    void itGoesStepByStepToTheLastSignature() {
        Approval begun = ask(director);
        assertThat(begun.state()).isEqualTo("open");
        assertThat(begun.steps()).extracting(Approval.Step::state).containsExactly("open", "waiting");
        assertThat(begun.steps()).extracting(Approval.Step::title).containsExactly("乡镇初审", "县级审批");
        assertThat(decide(supervisor, Verdict.APPROVE, null).step()).isEqualTo("decide");
        Approval done = decide(county, Verdict.APPROVE, "情况属实");
        assertThat(done.state()).isEqualTo("approved");
        assertThat(done.step()).isNull();
        assertThat(done.steps()).extracting(Approval.Step::state).containsOnly("done");
        assertThat(done.decisions()).extracting(Decision::byName).containsExactly("人2", "人3");
        assertThat(floor.notes.audit)
                .containsExactly(
                        "approval.begun " + done.id(),
                        "approval.decided " + done.id(),
                        "approval.decided " + done.id());
    }

    @Test
    void eachStepHasATaskAndAClockThatEndWithIt() {
        ask(director);
        assertThat(tasks()).containsExactly("township-supervisor 533102100000 小明的申请 2026-03-23");
        decide(supervisor, Verdict.APPROVE, null);
        assertThat(tasks()).containsExactly("county-officer 533102000000 小明的申请 2026-03-23");
        assertThat(floor.clocks.of(subject, false))
                .extracting(RunningClock::kind, RunningClock::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("sample.application.check", "met"),
                        org.assertj.core.groups.Tuple.tuple("sample.application.decide", "running"));
        decide(county, Verdict.APPROVE, null);
        assertThat(tasks()).isEmpty();
        assertThat(floor.clocks.of(subject, true)).isEmpty();
    }

    @Test
    void aStepThatIsLateClimbsToTheLevelAbove() {
        ask(director);
        floor.hands.set("2026-03-23T16:00:00Z");
        floor.climb.run();
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "township-supervisor 533102100000 小明的申请 2026-03-23",
                        "county-officer 533102000000 已逾期：小明的申请 2026-03-23");
    }

    @Test
    void onlyTheRoleAtItsPlaceDecidesAndOutOfScopeThereIsNothing() {
        ask(director);
        refused(403, () -> decide(director, Verdict.APPROVE, null));
        refused(403, () -> decide(county, Verdict.APPROVE, null));
        refused(404, () -> decide(neighbour, Verdict.APPROVE, null));
        assertThat((boolean) Bench.as(supervisor, () -> floor.approvals.mayDecide(KIND, subject)))
                .isTrue();
        assertThat((boolean) Bench.as(county, () -> floor.approvals.mayDecide(KIND, subject)))
                .isFalse();
    }

    @Test
    void aReturnNeedsAReasonAndTheNextRoundBeginsAtTheFirstStep() {
        ask(director);
        refused(422, () -> decide(supervisor, Verdict.RETURN, " "));
        Approval returned = decide(supervisor, Verdict.RETURN, "缺少户口簿");
        assertThat(returned.state()).isEqualTo("returned");
        assertThat(tasks()).containsExactly("null 533102100201 已退回，请补正：小明的申请 null");
        refused(409, () -> decide(supervisor, Verdict.APPROVE, null));
        Approval again = ask(director);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.step()).isEqualTo("check");
        assertThat(again.decisions()).extracting(Decision::reason).containsExactly("缺少户口簿");
        assertThat(tasks()).hasSize(1);
        decide(supervisor, Verdict.APPROVE, null);
        assertThat(decide(county, Verdict.APPROVE, null).state()).isEqualTo("approved");
    }

    @Test
    void aRefusalIsForGood() {
        ask(director);
        decide(supervisor, Verdict.APPROVE, null);
        assertThat(decide(county, Verdict.REFUSE, "不符合条件").state()).isEqualTo("refused");
        refused(409, () -> ask(director));
    }

    @Test
    void askedTwiceItBeginsOnce() {
        ask(director);
        assertThat(ask(director).round()).isEqualTo(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void whereTwoPersonsAreAskedTheAskerMayNotDecide() {
        ask(county);
        decide(supervisor, Verdict.APPROVE, null);
        refused(403, () -> decide(county, Verdict.APPROVE, null));
        assertThat(decide(other, Verdict.APPROVE, null).state()).isEqualTo("approved");
    }

    @Test
    void aWorkerWhoMayNotWorkMayNotDecide() {
        ask(director);
        untrained = true;
        assertThatThrownBy(() -> decide(supervisor, Verdict.APPROVE, null))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("work-not-permitted");
                    assertThat(problem.args()).containsEntry("reasons", List.of("尚未通过考试"));
                });
        untrained = false;
        decide(supervisor, Verdict.APPROVE, null);
        untrained = true;
        assertThat(decide(county, Verdict.APPROVE, null).state()).isEqualTo("approved");
    }

    @Test
    void aPrefectureReplacesTheStepsAndARunningApprovalKeepsItsOwn() throws IOException {
        ask(director);
        configure(
                """
                {"modules":{}, "approvals":{"sample.application":[
                  {"step":"decide","level":"county","roles":["county-officer","protection-institution"],"workingDays":3}]}}
                """);
        assertThat(Bench.as(director, () -> floor.approvals.find(KIND, subject).orElseThrow())
                        .steps())
                .hasSize(2);
        UUID next = Uuid7.next();
        Approval configured = Bench.as(director, () -> floor.approvals.begin(request(next)));
        assertThat(configured.steps()).singleElement().satisfies(step -> assertThat(step.roles())
                .containsExactly("county-officer", "protection-institution"));
    }

    @Test
    void aFileThatCannotBeUsedLeavesTheModulesSteps() throws IOException {
        configure("{\"approvals\":{\"sample.application\":[{\"step\":\"x\",\"level\":\"moon\",\"roles\":[]}]}}");
        assertThat(ask(director).steps()).hasSize(2);
    }

    private void configure(String json) throws IOException {
        Files.createDirectories(etc.resolve("prefectures"));
        Files.writeString(etc.resolve("prefectures/5331.json"), json);
    }

    private Approval ask(Caller who) {
        return Bench.as(who, () -> floor.approvals.begin(request(subject)));
    }

    private static Approvals.Request request(UUID subject) {
        return new Approvals.Request(
                "sample", KIND, subject, Bench.VILLAGE, "sample.apply", Map.of("name", "小明"), "/a");
    }

    private Approval decide(Caller who, Verdict verdict, String reason) {
        return Bench.as(who, () -> floor.approvals.decide(KIND, subject, verdict, reason));
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                .isEqualTo(status));
    }

    private List<String> tasks() {
        return floor.tasks.open(subject).stream().map(ApprovalCases::line).toList();
    }

    private static String line(Task task) {
        String role = task.owner().role() == null ? null : task.owner().role().code();
        return role + " " + task.owner().division() + " " + task.text() + " " + task.due();
    }
}
