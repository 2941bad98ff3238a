package org.tonghu.work.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.NewClock.Rung;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.Events;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.Task;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.floor.Floor;
import org.tonghu.work.internal.serving.Serving;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.task.TaskRows;
import org.tonghu.work.internal.text.Texts;

abstract class ClockCases {
    private static final Map<String, String> TEXTS = Map.of("i18n/messages.properties", "sample.receive=接收报告{number}");
    private static final List<Rung> LADDER = List.of(
            new Rung(AccountRole.COUNTY_OFFICER, Duration.ZERO),
            new Rung(AccountRole.PREFECTURE_OFFICER, Duration.ofHours(24)));
    private final Caller county = Bench.person(3, AccountRole.COUNTY_OFFICER, Bench.COUNTY);
    private Floor floor;

    abstract TestDatabase open();

    @BeforeEach
    void begin() {
        floor = Floor.of(open(), TEXTS);
    }

    @AfterEach
    void end() {
        floor.close();
    }

    @Test
    void aClockRunsAndTellsWhatIsLeft() {
        UUID source = start(Span.hours(24), LADDER);
        RunningClock clock = found(source);
        assertThat(clock.due()).isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
        assertThat(clock.secondsLeft()).isEqualTo(24 * 3600);
        assertThat(clock.state()).isEqualTo("running");
        assertThat(clock.text()).isEqualTo("接收报告R-1");
    }

    @Test
    void theFirstInstantAfterTheEndIsLate() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-03-03T00:59:59Z");
        assertThat(floor.climb.run()).isZero();
        floor.hands.set("2026-03-03T01:00:00Z");
        assertThat(floor.climb.run()).isEqualTo(1);
        assertThat(floor.climb.run()).isZero();
        assertThat(found(source)).satisfies(clock -> {
            assertThat(clock.state()).isEqualTo("overdue");
            assertThat(clock.climbed()).isEqualTo(1);
            assertThat(clock.level()).isEqualTo("county-officer");
        });
        assertThat(tasks(source)).containsExactly("county-officer 533102000000 已逾期：接收报告R-1");
        assertThat(levels()).containsExactly("ClockOverdue county-officer");
    }

    @Test
    void itClimbsLevelByLevel() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-03-03T01:00:00Z");
        floor.climb.run();
        floor.hands.set("2026-03-04T01:00:00Z");
        floor.climb.run();
        floor.hands.set("2026-06-04T01:00:00Z");
        floor.climb.run();
        assertThat(tasks(source))
                .containsExactly(
                        "county-officer 533102000000 已逾期：接收报告R-1", "prefecture-officer 533100000000 已逾期：接收报告R-1");
        assertThat(levels()).containsExactly("ClockOverdue county-officer", "ClockOverdue prefecture-officer");
    }

    @Test
    void aJumpForwardClimbsAtOnceAndAJumpBackUndoesNothing() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-06-01T00:00:00Z");
        floor.climb.run();
        assertThat(levels()).hasSize(2);
        floor.hands.set("2026-03-02T01:00:00Z");
        floor.climb.run();
        assertThat(found(source).climbed()).isEqualTo(2);
        floor.hands.set("2026-06-01T00:00:00Z");
        floor.climb.run();
        assertThat(levels()).hasSize(2);
        assertThat(tasks(source)).hasSize(2);
    }

    @Test
    void manyNodesClimbEachRungOnce() throws Exception {
        List<UUID> sources = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sources.add(start(Span.hours(24), LADDER));
        }
        floor.hands.set("2026-03-03T02:00:00Z");
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Integer>> climbs = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            ClockParts parts = node(new Notes());
            climbs.add(nodes.submit(parts::run));
        }
        int climbed = 0;
        for (Future<Integer> climb : climbs) {
            climbed += climb.get();
        }
        nodes.shutdown();
        assertThat(climbed).isEqualTo(40);
        for (UUID source : sources) {
            assertThat(tasks(source)).hasSize(1);
        }
    }

    @Test
    void aFailureOfTheTransactionLeavesTheRungToBeClimbed() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-03-03T01:00:00Z");
        Events broken = events -> {
            throw new IllegalStateException("no event log");
        };
        assertThat(node(broken).run()).isZero();
        assertThat(tasks(source)).isEmpty();
        floor.hands.set("2026-03-03T01:05:00Z");
        assertThat(floor.climb.run()).isEqualTo(1);
        assertThat(tasks(source)).hasSize(1);
    }

    @Test
    void stoppingEndsTheClimbsTasks() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-03-03T02:00:00Z");
        floor.climb.run();
        assertThat((boolean) Bench.as(county, () -> floor.clocks.stop("sample.receive", source)))
                .isTrue();
        assertThat((boolean) Bench.as(county, () -> floor.clocks.stop("sample.receive", source)))
                .isFalse();
        assertThat(tasks(source)).isEmpty();
        assertThat(found(source).state()).isEqualTo("late");
        floor.hands.set("2026-06-03T02:00:00Z");
        assertThat(floor.climb.run()).isZero();
    }

    @Test
    void stoppedInTimeIsMet() {
        UUID source = start(Span.hours(24), LADDER);
        Bench.as(county, () -> floor.clocks.stop("sample.receive", source));
        assertThat(found(source).state()).isEqualTo("met");
        assertThat(floor.clocks.of(source, true)).isEmpty();
        assertThat(floor.clocks.of(source, false)).hasSize(1);
    }

    @Test
    void oneThatRunsIsLeftAsItIsAndOneThatStoppedMayRunAgain() {
        UUID source = start(Span.hours(24), LADDER);
        floor.clocks.start(clock(source, Span.hours(48), LADDER));
        assertThat(floor.clocks.of(source, false)).hasSize(1);
        Bench.as(county, () -> floor.clocks.stop("sample.receive", source));
        floor.clocks.start(clock(source, Span.hours(48), LADDER));
        assertThat(floor.clocks.of(source, false)).hasSize(2);
        assertThat(found(source).due()).isEqualTo(Instant.parse("2026-03-04T01:00:00Z"));
    }

    @Test
    void anExtensionIsAuditedAndClimbsAnewFromItsEnd() {
        UUID source = start(Span.hours(24), LADDER);
        floor.hands.set("2026-03-03T02:00:00Z");
        floor.climb.run();
        Instant later = Instant.parse("2026-03-05T00:00:00Z");
        RunningClock extended = Bench.as(county, () -> extend(source, later));
        assertThat(extended.state()).isEqualTo("running");
        assertThat(extended.climbed()).isZero();
        assertThat(tasks(source)).isEmpty();
        assertThat(floor.notes.audit).containsExactly("clock.extended " + extended.id());
        floor.hands.set("2026-03-05T00:00:00Z");
        floor.climb.run();
        assertThat(tasks(source)).hasSize(1);
        assertThatThrownBy(() -> Bench.as(county, () -> extend(source, later))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Bench.as(county, () -> extend(Uuid7.next(), later)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    }

    @Test
    void aWaitingPeriodElapsesWithoutFailure() {
        UUID source = start(Span.waitingMonths(6), List.of());
        floor.hands.set("2026-09-02T15:59:59Z");
        assertThat(floor.climb.run()).isZero();
        floor.hands.set("2026-09-02T16:00:00Z");
        assertThat(floor.climb.run()).isEqualTo(1);
        assertThat(levels()).containsExactly("ClockElapsed ");
        assertThat(tasks(source)).isEmpty();
        assertThat(found(source).state()).isEqualTo("elapsed");
        assertThat(found(source).inTime()).isTrue();
        assertThat(floor.climb.run()).isZero();
    }

    @Test
    void aClockOfAModuleThatIsOffWaitsUntilItIsOnAgain() {
        UUID source = start(Span.hours(24), LADDER);
        floor.gate.off.add("sample 5331");
        floor.hands.set("2026-03-03T02:00:00Z");
        assertThat(floor.climb.run()).isZero();
        floor.gate.off.clear();
        assertThat(floor.climb.run()).isEqualTo(1);
        assertThat(tasks(source)).hasSize(1);
    }

    private RunningClock extend(UUID source, Instant later) {
        return floor.clocks.extend("sample.receive", source, later, "路途遥远");
    }

    private ClockParts node(Events events) {
        Texts texts = new Texts(Fixture.catalogue());
        var tasks = new DatabaseTasks(new TaskRows(floor.test.database(), Fixture.vault(), texts), floor.hands);
        return new ClockParts(
                floor.test.database(), texts, tasks, new Serving(floor.gate), floor.notes, events, floor.hands);
    }

    private UUID start(Span span, List<Rung> ladder) {
        UUID source = Uuid7.next();
        floor.clocks.start(clock(source, span, ladder));
        return source;
    }

    private NewClock clock(UUID source, Span span, List<Rung> ladder) {
        return new NewClock(
                "sample",
                "sample.receive",
                source,
                Bench.VILLAGE,
                floor.hands.instant(),
                span,
                ladder,
                "sample.receive",
                Map.of("number", "R-1"),
                "/r");
    }

    private RunningClock found(UUID source) {
        return floor.clocks.find("sample.receive", source).orElseThrow();
    }

    private List<String> tasks(UUID source) {
        return floor.tasks.open(source).stream().map(ClockCases::line).toList();
    }

    private static String line(Task task) {
        return task.owner().role().code() + " " + task.owner().division() + " " + task.text();
    }

    private List<String> levels() {
        return floor.notes.events.stream()
                .map(event -> event.type() + " " + event.values().get("level"))
                .toList();
    }
}
