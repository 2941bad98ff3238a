package org.tonghu.reporting.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.problem.FieldError;
import org.tonghu.reporting.internal.CaseView.Moment;
import org.tonghu.reporting.internal.ReportRows.Stored;

/** Makes what people read of a case. */
@Component(service = CaseViews.class)
public final class CaseViews {
    static final String READ = "reporting.cases.read";
    static final String HANDLE = "reporting.cases.handle";
    private final ChildNames names;
    private final ReportRows reports;
    private final StepRows steps;
    private final MeasureRows measures;
    private final CaseClocks clocks;
    private final Closing closing;
    private final Labels labels;
    private final StepWords words;
    private final Permissions permissions;
    private final Clock clock;

    @Activate
    public CaseViews(
            @Reference ChildNames names,
            @Reference ReportRows reports,
            @Reference StepRows steps,
            @Reference MeasureRows measures,
            @Reference CaseClocks clocks,
            @Reference Closing closing,
            @Reference Labels labels,
            @Reference StepWords words,
            @Reference Permissions permissions,
            @Reference Clock clock) {
        this.names = names;
        this.reports = reports;
        this.steps = steps;
        this.measures = measures;
        this.clocks = clocks;
        this.closing = closing;
        this.labels = labels;
        this.words = words;
        this.permissions = permissions;
        this.clock = clock;
    }

    CaseView view(ChildCase of) {
        List<CaseView.Report> written = reports(of);
        List<CaseView.Step> done = steps.of(of.id()).stream().map(this::step).toList();
        boolean overdue = of.dueAt() != null && of.dueAt().isBefore(clock.instant());
        return new CaseView(
                of.id(),
                of.number(),
                of.state(),
                of.urgency(),
                of.situation(),
                String.valueOf(of.division()),
                labels.place(of.division()),
                of.child(),
                childName(of.child(), written),
                of.round(),
                of.openedAt(),
                of.receivedAt(),
                of.closedAt(),
                overdue,
                written,
                done,
                measures.of(of.id()).stream().map(this::measure).toList(),
                clocks.of(of.id()),
                timeline(written, done),
                actions(of),
                advice(of),
                of.version());
    }

    /** What the table allows a handler; the police are asked for only while nothing is known of them. */
    private List<String> actions(ChildCase of) {
        if (!permissions.holds(Caller.who(), HANDLE)) {
            return List.of();
        }
        boolean told = closing.policeTold(of);
        return StepTable.from(of.state()).stream()
                .filter(step -> !(told && step.equals(StepTable.POLICE)))
                .toList();
    }

    /** What the message about a step out of order needs. */
    Map<String, Object> words(ChildCase of, String step) {
        return Map.of(
                "step", labels.of(Labels.STEP, step),
                "state", labels.of(Labels.STATE, of.state()));
    }

    private List<CaseView.Report> reports(ChildCase of) {
        List<CaseView.Report> written = new ArrayList<>();
        for (Stored report : reports.ofCase(of.id())) {
            written.add(report(written.size() + 1, report));
        }
        return written;
    }

    private CaseView.Report report(int no, Stored report) {
        Map<String, String> fields = report.fields();
        Police police = Police.of(fields);
        String named = fields.get("place");
        return new CaseView.Report(
                no,
                police.station(),
                police.officer(),
                police.at() == null ? null : Moments.parse(police.at()).orElse(null),
                police.receipt(),
                !report.policeTold(),
                report.discoveredAt(),
                report.reportedAt(),
                report.situation(),
                labels.place(report.division()) + (named == null ? "" : " " + named),
                fields.get("childName"),
                fields.get("childAge"),
                fields.get("what"));
    }

    private CaseView.Step step(StepRows.Done done) {
        return new CaseView.Step(
                done.no(), done.round(), done.step(), done.at(), done.by(), done.inTime(), words.of(done.fields()));
    }

    private CaseView.Measure measure(MeasureRows.Stored stored) {
        return new CaseView.Measure(
                stored.id(),
                stored.no(),
                stored.what(),
                labels.of(Labels.OWNER, stored.owner()),
                labels.place(stored.division()),
                stored.due(),
                stored.isOpen() ? "open" : "done",
                stored.doneAt(),
                stored.doneBy(),
                stored.result());
    }

    /** The name on file where the caller may see the file, else one a reporter gave. */
    private String childName(UUID child, List<CaseView.Report> written) {
        String onFile = child == null ? null : names.of(List.of(child)).get(child);
        return onFile != null
                ? onFile
                : written.stream()
                        .map(CaseView.Report::childName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private List<Moment> timeline(List<CaseView.Report> written, List<CaseView.Step> done) {
        List<Moment> moments = new ArrayList<>();
        written.forEach(report -> moments.add(new Moment(
                report.reportedAt(),
                "reporting.report",
                Labels.text("timeline.report", Map.of("situation", labels.of(Labels.SITUATION, report.situation()))),
                null)));
        done.forEach(step ->
                moments.add(new Moment(step.at(), "reporting.step", labels.of(Labels.STEP, step.step()), step.by())));
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return moments;
    }

    private String advice(ChildCase of) {
        List<FieldError> obstacles = of.state().equals(StepTable.HELPED) ? closing.obstacles(of) : List.of();
        return obstacles.isEmpty()
                ? null
                : obstacles.stream()
                        .map(one -> Labels.text(one.code(), one.args()))
                        .collect(Collectors.joining("\n"));
    }
}
