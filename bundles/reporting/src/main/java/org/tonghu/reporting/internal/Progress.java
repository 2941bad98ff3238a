package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.reporting.internal.CaseClocks.Timing;
import org.tonghu.reporting.internal.StepForm.Filled;
import org.tonghu.reporting.internal.StepTable.Transition;
import org.tonghu.spi.ReportIntakePolicy.Intake;
import org.tonghu.spi.ReportIntakePolicy.Terms;

/** What a step stops and what it starts: clocks, tasks, the plan's measures. */
@Component(service = Progress.class)
public final class Progress {
    private final CaseClocks clocks;
    private final MeasureRows measures;
    private final IntakeTerms policy;

    @Activate
    public Progress(@Reference CaseClocks clocks, @Reference MeasureRows measures, @Reference IntakeTerms policy) {
        this.clocks = clocks;
        this.measures = measures;
        this.policy = policy;
    }

    /** Ends what waited for the step. Whether it was in time; null where it had no clock. */
    Boolean end(ChildCase of, String step, Map<String, String> fields) {
        Boolean inTime = clocks.stop(of, step);
        clocks.endTasks(of, step);
        if (Police.of(fields).told()) {
            clocks.stop(of, StepTable.POLICE);
        }
        if (step.equals(StepTable.CLOSE)) {
            clocks.stopAll(of);
        }
        return inTime;
    }

    /** @param now the case as it is after the step */
    void begin(ChildCase now, Transition transition, Filled filled, Instant at) {
        String step = transition.step();
        if (step.equals(StepTable.HELP)) {
            measures.add(now, filled.measures());
        }
        Terms terms = policy.of(new Intake(now.situation(), now.division(), at, at));
        switch (step) {
            case StepTable.RESPOND -> clocks.start(
                    now, StepTable.ASSESS, new Timing(at, terms.assess(), terms.ladder()));
            case StepTable.ASSESS -> clocks.start(now, StepTable.HELP, new Timing(at, terms.help(), terms.ladder()));
            case StepTable.REOPEN -> clocks.start(
                    now, StepTable.RESPOND, new Timing(at, terms.respond(), terms.ladder()));
            default -> {
                // nothing starts
            }
        }
        if (!transition.from().equals(transition.to())) {
            StepTable.next(now.state()).ifPresent(next -> clocks.nextTask(now, next));
        }
        clocks.noteDue(now.id());
    }
}
