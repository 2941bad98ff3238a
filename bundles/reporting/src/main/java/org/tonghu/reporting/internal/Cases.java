package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.ReportRows.Stored;

/** Reading a case, and, with a reason, who reported. Every read is on record. */
@Component(service = Cases.class)
public final class Cases {
    private static final int SHORTEST_REASON = 4;
    private final Database db;
    private final CaseRows rows;
    private final CaseViews views;
    private final ReportRows reports;
    private final ReporterRows reporters;
    private final Labels labels;
    private final Trail trail;

    @Activate
    public Cases(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference CaseRows rows,
            @Reference CaseViews views,
            @Reference ReportRows reports,
            @Reference ReporterRows reporters,
            @Reference Labels labels,
            @Reference Trail trail) {
        this.db = db;
        this.rows = rows;
        this.views = views;
        this.reports = reports;
        this.reporters = reporters;
        this.labels = labels;
        this.trail = trail;
    }

    /** @throws Problem not-found out of scope */
    public CaseView read(UUID id) {
        return db.tx(() -> {
            ChildCase found = rows.find(id).orElseThrow(Problem::notFound);
            trail.read("reporting.case-read", id, found.division(), null);
            return views.view(found);
        });
    }

    /**
     * Who made a report of the case.
     *
     * @param no the report's number within the case
     * @param reason why it must be known; kept in the audit log
     * @throws Problem not-found, invalid without a reason
     */
    public ReporterView reporter(UUID id, int no, String reason) {
        return db.tx(() -> {
            ChildCase found = rows.find(id).orElseThrow(Problem::notFound);
            List<Stored> all = reports.ofCase(id);
            if (no < 1 || no > all.size()) {
                throw Problem.notFound();
            }
            if (reason == null || reason.strip().length() < SHORTEST_REASON) {
                throw Problem.invalid("/reason", "reporting.reason-missing");
            }
            trail.changed(
                    "reporting.reporter-read",
                    id,
                    found.division(),
                    Map.of("reason", reason.strip(), "report", String.valueOf(no)));
            return reporters.of(all.get(no - 1).id()).map(this::view).orElseThrow(Problem::notFound);
        });
    }

    private ReporterView view(ReporterRows.Entry entry) {
        Reporter reporter = entry.reporter();
        String role = AccountRole.byCode(reporter.role() == null ? "" : reporter.role())
                .map(known -> Labels.text("role." + known.code()))
                .orElse(Labels.text("role.public"));
        String place = reporter.division() == 0 ? null : labels.place(reporter.division());
        return new ReporterView(reporter.name(), role, place, reporter.department(), reporter.phone());
    }

    /** Who reported, as the two roles may read it. */
    public record ReporterView(String name, String role, String place, String department, String phone) {}
}
