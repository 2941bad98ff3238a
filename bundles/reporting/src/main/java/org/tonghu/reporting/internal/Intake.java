package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.reporting.internal.CaseClocks.Timing;
import org.tonghu.reporting.internal.ReportRows.Stored;
import org.tonghu.spi.ReportIntakePolicy;
import org.tonghu.spi.ReportIntakePolicy.Terms;

/**
 * Takes a stored report into a case: the child's open one, else a new one with its clocks, by the intake policy of the
 * place (Cl. 8a). Every report ends in exactly one case; taking it in twice is harmless.
 */
@Component(service = Intake.class)
public final class Intake {
    private static final String URGENT = "urgent";
    private final Database db;
    private final ReportRows reports;
    private final CaseRows cases;
    private final IntakeTerms policy;
    private final CaseClocks clocks;
    private final Trail trail;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Intake(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference ReportRows reports,
            @Reference CaseRows cases,
            @Reference IntakeTerms policy,
            @Reference CaseClocks clocks,
            @Reference Trail trail,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.db = db;
        this.reports = reports;
        this.cases = cases;
        this.policy = policy;
        this.clocks = clocks;
        this.trail = trail;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns whether it was this call that took the report in. */
    boolean take(UUID report) {
        return SecondTry.tx(
                db,
                () -> reports.take(report, stored -> {
                    UUID open = stored.child() == null ? null : cases.openCaseOf(stored.child());
                    return open == null ? open(stored) : join(open, stored);
                }));
    }

    /** What the police said has been added to a report. */
    void policeKnown(Stored report) {
        if (report.policeTold() && report.caseId() != null) {
            cases.any(report.caseId()).ifPresent(found -> {
                clocks.stop(found, StepTable.POLICE);
                clocks.noteDue(found.id());
            });
        }
    }

    private UUID open(Stored report) {
        Instant now = now();
        Terms terms = terms(report);
        UUID id = secrets.caseOf(report.id(), report.reportedAt());
        String number = CaseRows.number(id, report.division(), report.reportedAt());
        ChildCase made = new ChildCase(
                id,
                number,
                report.division(),
                report.child(),
                report.situation(),
                terms.urgency(),
                terms.receiver().code(),
                StepTable.REPORTED,
                1,
                now,
                null,
                null,
                null,
                null,
                1);
        cases.create(made);
        startClocks(made, report, terms);
        trail.changed("reporting.case-opened", id, report.division(), Map.of());
        trail.event("CaseOpened", id, report.division(), Map.of());
        return id;
    }

    private void startClocks(ChildCase made, Stored report, Terms terms) {
        clocks.start(made, StepTable.RECEIVE, new Timing(report.reportedAt(), terms.receive(), terms.ladder()));
        clocks.start(made, StepTable.RESPOND, new Timing(report.discoveredAt(), terms.respond(), terms.ladder()));
        if (!report.policeTold()) {
            clocks.start(made, StepTable.POLICE, new Timing(report.discoveredAt(), terms.police(), terms.ladder()));
        }
        clocks.nextTask(made, StepTable.RECEIVE);
        clocks.noteDue(made.id());
    }

    private UUID join(UUID open, Stored report) {
        ChildCase known = cases.any(open).orElseThrow();
        Terms terms = terms(report);
        boolean graver = URGENT.equals(terms.urgency()) && !Objects.equals(known.urgency(), terms.urgency());
        if (graver) {
            cases.change(open, row -> row.setTerms(report.situation(), terms.urgency(), known.receiver()));
        }
        if (report.policeTold()) {
            clocks.stop(known, StepTable.POLICE);
        }
        clocks.joinedTask(known);
        clocks.noteDue(open);
        trail.changed("reporting.report-joined", open, report.division(), Map.of());
        return open;
    }

    private Terms terms(Stored report) {
        return policy.of(new ReportIntakePolicy.Intake(
                report.situation(), report.division(), report.discoveredAt(), report.reportedAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
