package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.MeasureRows.Stored;

/** Measures of help plans as their owners see and do them: the measure, not the inside of the case. */
@Component(service = Measures.class)
public final class Measures {
    private static final int LONGEST = 2000;
    private final Database db;
    private final MeasureRows rows;
    private final Labels labels;
    private final Permissions permissions;
    private final Trail trail;
    private final Clock clock;

    @Activate
    public Measures(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference MeasureRows rows,
            @Reference Labels labels,
            @Reference Permissions permissions,
            @Reference Trail trail,
            @Reference Clock clock) {
        this.db = db;
        this.rows = rows;
        this.labels = labels;
        this.permissions = permissions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Problem not-found out of scope, forbidden for another role than its owner's or a handler's */
    public MeasureView read(UUID id) {
        return db.tx(() -> {
            Stored found = require(id);
            trail.read("reporting.measure-read", found.caseId(), found.division(), null);
            return view(found);
        });
    }

    /**
     * Ends a measure with its result.
     *
     * @param seen version the caller saw
     * @throws Problem precondition-required, stale; invalid without a result
     */
    public MeasureView done(UUID id, String result, Long seen) {
        return db.tx(() -> {
            Stored found = require(id);
            if (seen == null) {
                throw Problem.of(428, "precondition-required");
            }
            if (result == null || result.isBlank() || result.length() > LONGEST) {
                throw Problem.invalid(
                        "/result", result == null || result.isBlank() ? "required" : "reporting.too-long");
            }
            String by = Caller.who().realName();
            if (seen != found.version()
                    || !rows.done(found, by, clock.instant().truncatedTo(ChronoUnit.MICROS), result.strip())) {
                throw Problem.stale(view(rows.find(id).orElseThrow()));
            }
            trail.changed(
                    "reporting.measure-done",
                    found.caseId(),
                    found.division(),
                    Map.of("measure", String.valueOf(found.no()), "result", result.strip()));
            return view(rows.find(id).orElseThrow());
        });
    }

    private Stored require(UUID id) {
        Actor actor = Caller.who();
        Stored found = rows.find(id)
                .filter(measure -> actor.scope().contains(measure.division()))
                .orElseThrow(Problem::notFound);
        if (!actor.role().code().equals(found.owner()) && !permissions.holds(actor, CaseViews.HANDLE)) {
            throw Problem.forbidden();
        }
        return found;
    }

    private MeasureView view(Stored stored) {
        return new MeasureView(
                stored.id(),
                stored.caseNumber(),
                stored.child(),
                stored.what(),
                labels.of(Labels.OWNER, stored.owner()),
                String.valueOf(stored.division()),
                stored.due(),
                stored.isOpen() ? "open" : "done",
                stored.result(),
                stored.isOpen() ? List.of("done") : List.of(),
                stored.version());
    }

    /** A measure as its owner reads it. */
    public record MeasureView(
            UUID id,
            String number,
            UUID child,
            String what,
            String owner,
            String division,
            LocalDate due,
            String state,
            String result,
            List<String> actions,
            long version) {}
}
