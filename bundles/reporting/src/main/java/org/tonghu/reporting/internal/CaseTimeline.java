package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.spi.ChildTimeline;

/** A child's cases and their steps in her timeline, for roles that may read cases; others find their own reports there. */
@Component
public final class CaseTimeline implements ChildTimeline {
    private final CaseRows cases;
    private final StepRows steps;
    private final Reports reports;
    private final Labels labels;
    private final Permissions permissions;

    @Activate
    public CaseTimeline(
            @Reference CaseRows cases,
            @Reference StepRows steps,
            @Reference Reports reports,
            @Reference Labels labels,
            @Reference Permissions permissions) {
        this.cases = cases;
        this.steps = steps;
        this.reports = reports;
        this.labels = labels;
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(ChildRef child) {
        if (permissions.holds(Caller.who(), CaseViews.READ)) {
            List<Entry> entries = new ArrayList<>();
            cases.ofChild(child.id()).forEach(found -> entries.addAll(ofCase(found)));
            return entries;
        }
        return permissions.holds(Caller.who(), "reporting.report")
                ? reports.mine().stream()
                        .filter(report -> child.id().toString().equals(report.child()))
                        .map(this::own)
                        .toList()
                : List.of();
    }

    private List<Entry> ofCase(ChildCase found) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(found, found.openedAt(), Labels.text("timeline.opened", numbered(found.number())), null));
        steps.of(found.id())
                .forEach(step -> entries.add(entry(
                        found,
                        step.at(),
                        Labels.text(
                                "timeline.step",
                                Map.of("number", found.number(), "step", labels.of(Labels.STEP, step.step()))),
                        step.by())));
        return entries;
    }

    private Entry own(ReportView report) {
        return new Entry(
                report.reportedAt(),
                "reporting.report",
                Labels.text("timeline.own", Map.of("number", report.number(), "state", report.stateLabel())),
                null,
                "/m/reporting/my-report?id=" + report.id());
    }

    private static Entry entry(ChildCase found, Instant at, String text, String by) {
        return new Entry(at, "reporting.case", text, by, found.link());
    }

    private static Map<String, String> numbered(String number) {
        return Map.of("number", number);
    }
}
