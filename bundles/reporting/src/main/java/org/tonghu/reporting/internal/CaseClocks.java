package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.NewClock.Rung;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Tasks;

/** The clocks of a case and the task of its next step. Each hangs on the case, none on a report or on who reported. */
@Component(service = CaseClocks.class)
public final class CaseClocks {
    static final String MODULE = "reporting";
    static final String JOINED = "reporting.joined";
    private static final Set<String> STEPS_WITH_CLOCK =
            Set.of(StepTable.RECEIVE, StepTable.RESPOND, StepTable.ASSESS, StepTable.HELP);

    private final Clocks clocks;
    private final Tasks tasks;
    private final CaseRows rows;

    @Activate
    public CaseClocks(@Reference Clocks clocks, @Reference Tasks tasks, @Reference CaseRows rows) {
        this.clocks = clocks;
        this.tasks = tasks;
        this.rows = rows;
    }

    static String kind(String step) {
        return MODULE + "." + step;
    }

    void start(ChildCase of, String step, Timing timing) {
        clocks.start(new NewClock(
                MODULE,
                kind(step),
                of.id(),
                of.division(),
                timing.from(),
                timing.span(),
                timing.ladder(),
                "clock." + kind(step),
                Map.of("number", of.number()),
                of.link()));
    }

    /** Stops the step's clock. Whether the step was in time; null where it had none. */
    Boolean stop(ChildCase of, String step) {
        Optional<RunningClock> running = clocks.find(kind(step), of.id()).filter(clock -> clock.stoppedAt() == null);
        clocks.stop(kind(step), of.id());
        return running.map(RunningClock::inTime).orElse(null);
    }

    void stopAll(ChildCase of) {
        STEPS_WITH_CLOCK.forEach(step -> clocks.stop(kind(step), of.id()));
        clocks.stop(kind(StepTable.POLICE), of.id());
    }

    /** The task of the step that is due next, for whoever handles the case. */
    void nextTask(ChildCase of, String step) {
        Optional<RunningClock> clock = clocks.find(kind(step), of.id()).filter(found -> found.stoppedAt() == null);
        put(of, kind(step), "task." + kind(step), clock.map(RunningClock::due).orElse(null));
    }

    /** A further report of the child has joined the case. */
    void joinedTask(ChildCase of) {
        put(of, JOINED, "task." + JOINED, null);
    }

    void endTasks(ChildCase of, String step) {
        tasks.done(kind(step), of.id());
        tasks.done(JOINED, of.id());
    }

    /** Notes in the case when the next of its clocks runs out. */
    void noteDue(UUID caseId) {
        Optional<RunningClock> next = clocks.of(caseId, true).stream().min(Comparator.comparing(RunningClock::due));
        rows.due(
                caseId,
                next.map(RunningClock::due).orElse(null),
                next.map(RunningClock::kind).orElse(null));
    }

    List<RunningClock> of(UUID caseId) {
        return clocks.of(caseId, false);
    }

    private void put(ChildCase of, String kind, String text, Instant due) {
        tasks.put(List.of(new NewTask(
                Uuid7.next(),
                MODULE,
                kind,
                text,
                Map.of("number", of.number()),
                of.id(),
                of.child(),
                of.owner(),
                due == null ? null : Moments.day(due.minusSeconds(1)),
                of.link())));
    }

    /** From when, for how long, and who hears of it. */
    record Timing(Instant from, Span span, List<Rung> ladder) {}
}
