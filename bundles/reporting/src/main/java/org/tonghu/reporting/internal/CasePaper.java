package org.tonghu.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Column;
import org.tonghu.api.print.PrintSpec.Pair;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.PrintSource;

/** The record of a case on paper: the reports without their reporters, the steps, the plan, lines to sign. */
@Component
public final class CasePaper implements PrintSource {
    static final String KIND = "reporting.case";
    private static final int NARROW = 2;
    private static final int WIDE = 8;
    private final Cases cases;
    private final Labels labels;

    @Activate
    public CasePaper(@Reference Cases cases, @Reference Labels labels) {
        this.cases = cases;
        this.labels = labels;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return CaseViews.READ;
    }

    @Override
    public PrintSpec make(Map<String, String> parameters) {
        CaseView view = cases.read(id(parameters.get("id")));
        PrintSpec.Builder paper = PrintSpec.of(
                        KIND, view.id(), Long.parseLong(view.division()), Labels.text("paper.title"))
                .name(Labels.text("paper.title") + " " + view.number())
                .subtitle(view.number())
                .clause("8a")
                .pairs(head(view));
        view.reports().forEach(report -> paper.heading(Labels.text("paper.report", Map.of("no", report.no())))
                .pairs(report(report))
                .paragraph(report.what()));
        return paper.heading(Labels.text("paper.steps"))
                .table(stepColumns(), steps(view), List.of())
                .heading(Labels.text("paper.plan"))
                .table(planColumns(), plan(view), List.of())
                .signatures(Labels.text("paper.handler"), Labels.text("paper.head"))
                .build();
    }

    private List<Pair> head(CaseView view) {
        return pairs(
                "paper.place", view.place(),
                "paper.child", view.childName(),
                "paper.situation", labels.of(Labels.SITUATION, view.situation()),
                "paper.urgency", labels.of(Labels.URGENCY, view.urgency()),
                "paper.state", labels.of(Labels.STATE, view.state()),
                "paper.opened", Moments.readable(view.openedAt()),
                "paper.received", Moments.readable(view.receivedAt()),
                "paper.closed", Moments.readable(view.closedAt()));
    }

    private List<Pair> report(CaseView.Report report) {
        return pairs(
                "field.policeStation", report.policeStation(),
                "field.policeOfficer", report.policeOfficer(),
                "field.policeAt", Moments.readable(report.policeAt()),
                "field.policeReceipt", report.policeReceipt(),
                "paper.discovered", Moments.readable(report.discoveredAt()),
                "paper.reported", Moments.readable(report.reportedAt()),
                "paper.situation", labels.of(Labels.SITUATION, report.situation()),
                "paper.place", report.place());
    }

    private static List<Pair> pairs(String... keysAndTexts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            pairs.add(new Pair(Labels.text(keysAndTexts[i]), text(keysAndTexts[i + 1])));
        }
        return pairs;
    }

    private static List<Column> stepColumns() {
        return List.of(
                Column.text(Labels.text("paper.step"), NARROW),
                Column.text(Labels.text("paper.at"), NARROW + 1),
                Column.text(Labels.text("paper.by"), NARROW),
                Column.text(Labels.text("paper.text"), WIDE));
    }

    private List<List<String>> steps(CaseView view) {
        return view.steps().stream()
                .map(step -> List.of(
                        labels.of(Labels.STEP, step.step()),
                        Moments.readable(step.at()),
                        text(step.by()),
                        text(step.text())))
                .toList();
    }

    private static List<Column> planColumns() {
        return List.of(
                Column.text(Labels.text("paper.measure"), WIDE),
                Column.text(Labels.text("paper.owner"), NARROW + 1),
                Column.text(Labels.text("paper.due"), NARROW),
                Column.text(Labels.text("paper.result"), WIDE));
    }

    private static List<List<String>> plan(CaseView view) {
        return view.measures().stream()
                .map(measure -> List.of(
                        text(measure.what()),
                        text(measure.owner()),
                        measure.due().toString(),
                        text(measure.result())))
                .toList();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/parameters/id", "reporting.id-invalid");
        }
    }
}
