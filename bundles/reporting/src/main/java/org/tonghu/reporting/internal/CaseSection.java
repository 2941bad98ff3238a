package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.FieldError;
import org.tonghu.spi.ChildFileSection;

/**
 * The section 强制报告 of a child's file: cases for roles that may read them; others see their own reports of the child and
 * how they stand, nothing of a case and nothing of anybody else's report.
 */
@Component
public final class CaseSection implements ChildFileSection {
    private final CaseRows cases;
    private final Reports reports;
    private final Permissions permissions;

    @Activate
    public CaseSection(@Reference CaseRows cases, @Reference Reports reports, @Reference Permissions permissions) {
        this.cases = cases;
        this.reports = reports;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public Object content(ChildRef child) {
        if (permissions.holds(Caller.who(), CaseViews.READ)) {
            return new Content(
                    cases.ofChild(child.id()).stream().map(CaseSection::line).toList());
        }
        permissions.require("reporting.report");
        return new Content(own(child.id()).stream().map(CaseSection::line).toList());
    }

    private List<ReportView> own(UUID child) {
        return reports.mine().stream()
                .filter(report -> child.toString().equals(report.child()))
                .toList();
    }

    private static Line line(ChildCase found) {
        return new Line(found.id(), "case", found.number(), found.state(), found.situation(), found.openedAt());
    }

    private static Line line(ReportView report) {
        return new Line(
                report.id(), "my-report", report.number(), report.state(), report.situation(), report.reportedAt());
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public Map<UUID, Map<String, String>> values(Collection<UUID> children) {
        return Map.of();
    }

    @Override
    public List<FieldError> check(Map<String, String> row) {
        return List.of();
    }

    @Override
    public void store(ChildRef child, Map<String, String> row) {
        // nothing is imported: a report is made, not loaded
    }

    /** The lines of the section. */
    public record Content(List<Line> items) {}

    /** @param page where it is opened, {@code case} or {@code my-report} */
    public record Line(UUID id, String page, String number, String state, String situation, Instant at) {}
}
