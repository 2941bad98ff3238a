package org.tonghu.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.FieldError;
import org.tonghu.reporting.internal.ReportRows.Stored;
import org.tonghu.reporting.internal.StepRows.Done;

/** What stands against closing a case, each thing by name (Cl. 8a: a case can't close with a step open). */
@Component(service = Closing.class)
public final class Closing {
    private static final List<String> NEEDED =
            List.of(StepTable.RECEIVE, StepTable.RESPOND, StepTable.ASSESS, StepTable.HELP);
    private final StepRows steps;
    private final MeasureRows measures;
    private final ReportRows reports;
    private final Labels labels;

    @Activate
    public Closing(
            @Reference StepRows steps,
            @Reference MeasureRows measures,
            @Reference ReportRows reports,
            @Reference Labels labels) {
        this.steps = steps;
        this.measures = measures;
        this.reports = reports;
        this.labels = labels;
    }

    /** Pointers are {@code /step}; empty where the case can be closed. */
    List<FieldError> obstacles(ChildCase of) {
        List<FieldError> obstacles = new ArrayList<>();
        List<Done> done = steps.of(of.id()).stream()
                .filter(step -> step.round() == of.round())
                .toList();
        Set<String> names = done.stream().map(Done::step).collect(Collectors.toSet());
        NEEDED.stream()
                .filter(step -> !names.contains(step))
                .forEach(step -> obstacles.add(obstacle("step", Map.of("name", labels.of(Labels.STEP, step)))));
        measures.of(of.id()).stream()
                .filter(MeasureRows.Stored::isOpen)
                .forEach(measure -> obstacles.add(
                        obstacle("measure", Map.of("no", measure.no(), "what", measure.what(), "due", measure.due()))));
        if (!policeTold(of)) {
            obstacles.add(obstacle("police", Map.of()));
        }
        return obstacles;
    }

    boolean policeTold(ChildCase of) {
        return reports.ofCase(of.id()).stream().anyMatch(Stored::policeTold)
                || steps.of(of.id()).stream()
                        .anyMatch(step -> Police.of(step.fields()).told());
    }

    private static FieldError obstacle(String name, Map<String, Object> args) {
        return new FieldError("/step", "reporting.obstacle." + name, args);
    }
}
