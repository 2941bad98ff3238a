package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.ReportForm.Filled;
import org.tonghu.reporting.internal.ReportRows.Stored;
import org.tonghu.reporting.internal.ReporterRows.Entry;

/**
 * Taking reports and telling their own reporters how they stand (Cl. 8a, A3-5). A report is stored first, in a
 * transaction of its own; only then is it taken into a case, and if that fails it is tried again later. Everything but
 * the sealed row happens in the name of an opaque actor.
 */
@Component(service = Reports.class)
public final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private final Database db;
    private final ReportForm form;
    private final ReportRows rows;
    private final ReporterRows reporters;
    private final Secrets secrets;
    private final Intake intake;
    private final Trail trail;
    private final Labels labels;
    private final Clock clock;

    @Activate
    public Reports(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference ReportForm form,
            @Reference ReportRows rows,
            @Reference ReporterRows reporters,
            @Reference Secrets secrets,
            @Reference Intake intake,
            @Reference Trail trail,
            @Reference Labels labels,
            @Reference Clock clock) {
        this.db = db;
        this.form = form;
        this.rows = rows;
        this.reporters = reporters;
        this.secrets = secrets;
        this.intake = intake;
        this.trail = trail;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * A report by a signed-in worker: a new one, the same again, or, with the version she saw, what the police said since.
     *
     * @throws Problem invalid; {@code reporting.report-fixed} for an id that is not hers; stale, precondition-required
     */
    public Filed file(UUID id, Map<String, String> fields, Long seen) {
        return file(id, fields, Reporter.worker(Caller.who()), seen);
    }

    /**
     * Adds what the police said to the caller's own report.
     *
     * @throws Problem not-found for one that is not hers; invalid; stale, precondition-required
     */
    public Filed police(UUID id, Map<String, String> call, Long seen) {
        reporters.of(id).filter(this::isCallers).orElseThrow(Problem::notFound);
        Map<String, String> fields =
                new HashMap<>(rows.find(id).orElseThrow(Problem::notFound).fields());
        fields.putAll(call);
        return file(id, fields, seen);
    }

    /** A report by somebody without an account; name and telephone may be null. */
    public Filed fileOpenly(UUID id, Map<String, String> fields, String name, String phone) {
        return file(id, fields, Reporter.stranger(name, phone), null);
    }

    /** The caller's own report. Not on record: a row here would name her. */
    public ReportView own(UUID id) {
        Entry entry = reporters.of(id).filter(this::isCallers).orElseThrow(Problem::notFound);
        return rows.find(id).map(stored -> view(stored, entry)).orElseThrow(Problem::notFound);
    }

    /** The caller's own reports, the newest first. */
    public List<ReportView> mine() {
        Map<UUID, Entry> own = reporters.by(Caller.who().accountId()).stream()
                .collect(Collectors.toMap(Entry::report, entry -> entry));
        return rows.of(own.keySet()).stream()
                .map(stored -> view(stored, own.get(stored.id())))
                .sorted(Comparator.comparing(ReportView::reportedAt).reversed())
                .toList();
    }

    /** How the report with this number stands, for whoever has the number. */
    public Optional<ReportState> state(String number) {
        return reporters.reportOf(number).flatMap(rows::find).map(stored -> state(number, stored));
    }

    private Filed file(UUID id, Map<String, String> fields, Reporter reporter, Long seen) {
        Filled filled = form.read(fields);
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("/id", "reporting.id-invalid");
        }
        long division = filled.report().division();
        boolean created = secrets.opaquely(
                id, division, () -> SecondTry.tx(db, () -> store(id, filled, new Attempt(reporter, seen))));
        secrets.opaquely(id, division, () -> takeIn(id));
        Stored stored = rows.find(id).orElseThrow(Problem::notFound);
        return new Filed(view(stored, reporters.of(id).orElseThrow(Problem::notFound)), created);
    }

    /** The sealed row is the first to be written: of two who send the same report at once, the second finds it there. */
    private boolean store(UUID id, Filled filled, Attempt attempt) {
        boolean known = rows.locked(id);
        if (!known && attempt.seen() != null) {
            throw Problem.stale(null);
        }
        if (known || !reporters.put(new Entry(id, Receipt.next(), attempt.reporter()))) {
            again(id, filled, attempt);
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.create(id, filled.report(), now, filled.hash());
        long division = filled.report().division();
        trail.changed("reporting.reported", null, division, Map.of());
        trail.event("ReportReceived", id, division, Map.of("quarter", Moments.quarter(now)));
        return true;
    }

    /** The id is there already: the same said again is harmless, what the police said may be added. */
    private void again(UUID id, Filled filled, Attempt attempt) {
        Entry entry = reporters.of(id).orElseThrow(Problem::notFound);
        if (!entry.reporter().isSameAs(attempt.reporter())) {
            throw Problem.of(409, "reporting.report-fixed");
        }
        Stored old = rows.find(id).orElseThrow(Problem::notFound);
        if (old.fields().equals(filled.report().fields())) {
            return;
        }
        if (attempt.reporter().account() == null || !filled.report().sameBut(old.fields())) {
            throw Problem.of(409, "reporting.report-fixed");
        }
        if (attempt.seen() == null) {
            throw Problem.of(428, "precondition-required");
        }
        if (attempt.seen() != old.version()) {
            throw Problem.stale(view(old, entry));
        }
        rows.amend(id, filled.report());
        trail.changed("reporting.police-added", old.caseId(), old.division(), Map.of());
        intake.policeKnown(rows.find(id).orElseThrow());
    }

    /** What fails here is tried again by the event's handler: the report is safe. */
    private Void takeIn(UUID id) {
        try {
            intake.take(id);
        } catch (RuntimeException e) {
            LOG.error("A report is stored but not yet taken into a case; it is tried again", e);
        }
        return null;
    }

    private boolean isCallers(Entry entry) {
        return Caller.who().accountId().equals(entry.reporter().account());
    }

    private ReportView view(Stored stored, Entry entry) {
        ReportState state = state(entry.number(), stored);
        return ReportView.of(stored, state, labels);
    }

    private ReportState state(String number, Stored stored) {
        String code =
                "closed".equals(stored.caseState()) ? "closed" : stored.receivedAt() == null ? "reported" : "received";
        return new ReportState(number, code, labels.of(Labels.REPORT_STATE, code), stored.reportedAt());
    }

    /** @param created false where it was there before */
    public record Filed(ReportView report, boolean created) {}

    /** How a report stands: received by the platform, by the county, or closed; nothing of the case's inside. */
    public record ReportState(String number, String state, String stateLabel, Instant at) {}

    private record Attempt(Reporter reporter, Long seen) {}
}
