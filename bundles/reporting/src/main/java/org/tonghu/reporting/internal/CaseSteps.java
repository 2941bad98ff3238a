package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.StepForm.Filled;
import org.tonghu.reporting.internal.StepTable.Transition;

/** Doing the steps of a case (Cl. 8a), each one transaction with its row, clocks, tasks, audit row and event. */
@Component(service = CaseSteps.class)
public final class CaseSteps {
    private final Database db;
    private final CaseRows cases;
    private final StepRows steps;
    private final StepForm form;
    private final Closing closing;
    private final Progress progress;
    private final CaseViews views;
    private final Trail trail;
    private final Clock clock;

    @Activate
    public CaseSteps(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference CaseRows cases,
            @Reference StepRows steps,
            @Reference StepForm form,
            @Reference Closing closing,
            @Reference Progress progress,
            @Reference CaseViews views,
            @Reference Trail trail,
            @Reference Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.form = form;
        this.closing = closing;
        this.progress = progress;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Does a step and gives the case as it then is.
     *
     * @param seen version the caller saw
     * @throws Problem not-found out of scope; precondition-required, stale; {@code reporting.step-order} for a step that
     *     the table doesn't allow now; invalid field by field, or with every obstacle to closing
     */
    public CaseView step(UUID id, StepInput input, Long seen) {
        return db.tx(() -> {
            cases.find(id).orElseThrow(Problem::notFound);
            cases.lock(id);
            ChildCase before = cases.find(id).orElseThrow(Problem::notFound);
            Transition transition = allowed(before, input, seen);
            if (transition.step().equals(StepTable.CLOSE)) {
                refuse(closing.obstacles(before));
            }
            Filled filled = form.read(input, before);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ChildCase received = receivedFirst(before, transition, now);
            done(received, new Transition(received.state(), transition.step(), transition.to()), filled, now);
            return views.view(cases.find(id).orElseThrow());
        });
    }

    private Transition allowed(ChildCase of, StepInput input, Long seen) {
        if (seen == null) {
            throw Problem.of(428, "precondition-required");
        }
        if (seen != of.version()) {
            throw Problem.stale(views.view(of));
        }
        String step = input.step() == null ? "" : input.step();
        if (StepTable.ALLOWED.stream().noneMatch(known -> known.step().equals(step))) {
            throw Problem.invalid("/step", "reporting.step-unknown");
        }
        return StepTable.find(of.state(), step)
                .orElseThrow(() -> Problem.of(409, "reporting.step-order", views.words(of, step)));
    }

    /** A response before the receipt is one: nobody goes there without having read the report. */
    private ChildCase receivedFirst(ChildCase of, Transition transition, Instant now) {
        if (!of.state().equals(StepTable.REPORTED) || !transition.step().equals(StepTable.RESPOND)) {
            return of;
        }
        Transition receipt = new Transition(of.state(), StepTable.RECEIVE, StepTable.RECEIVED);
        done(of, receipt, new Filled(Map.of(), List.of(), null), now);
        return cases.find(of.id()).orElseThrow();
    }

    private void done(ChildCase of, Transition transition, Filled filled, Instant now) {
        boolean reopened = transition.step().equals(StepTable.REOPEN);
        Boolean inTime = progress.end(of, transition.step(), filled.fields());
        int round = reopened ? of.round() + 1 : of.round();
        steps.add(of, round, transition.step(), new StepRows.New(now, inTime, filled.hash(), filled.fields()));
        if (reopened) {
            steps.add(of, round, StepTable.RECEIVE, new StepRows.New(now, null, null, Map.of()));
        }
        cases.change(of.id(), row -> {
            row.setState(transition.to());
            switch (transition.step()) {
                case StepTable.RECEIVE -> row.receive(now, !Boolean.FALSE.equals(inTime));
                case StepTable.CLOSE -> row.close(now);
                case StepTable.REOPEN -> row.reopen();
                default -> {
                    // the state says it all
                }
            }
        });
        if (reopened) {
            cases.notClosed(of.id());
        }
        progress.begin(cases.any(of.id()).orElseThrow(), transition, filled, now);
        tell(of, transition.step(), inTime, filled.fields());
    }

    private void tell(ChildCase of, String step, Boolean inTime, Map<String, String> fields) {
        trail.changed("reporting.step-" + step, of.id(), of.division(), new TreeMap<>(fields));
        Map<String, String> values = new TreeMap<>();
        values.put("step", step);
        if (inTime != null) {
            values.put("inTime", inTime.toString());
        }
        trail.event("CaseStepDone", of.id(), of.division(), values);
        if (step.equals(StepTable.CLOSE)) {
            trail.event("CaseClosed", of.id(), of.division(), Map.of());
        }
    }

    private static void refuse(List<FieldError> obstacles) {
        if (!obstacles.isEmpty()) {
            throw Problem.invalid(obstacles);
        }
    }
}
