package org.tonghu.facts.internal.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.job.Jobs;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.place.DatabaseDivisions;
import org.tonghu.facts.internal.place.Pair;
import org.tonghu.spi.DivisionChange;

/**
 * Changes of division codes and names (Cl. 11c): merges, new codes, new names. What says where something is now moves, in
 * every module, in one transaction; what tells of a day keeps the code of its day, and the table of places both states.
 */
@Component(service = Changes.class)
public final class Changes {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DatabaseDivisions divisions;
    private final ChangeRows rows;
    private final Movers movers;
    private final Jobs jobs;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    @Activate
    public Changes(
            @Reference DatabaseDivisions divisions,
            @Reference ChangeRows rows,
            @Reference Movers movers,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Clock clock) {
        this.divisions = divisions;
        this.rows = rows;
        this.movers = movers;
        this.jobs = jobs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a module would move: counts by text key. */
    public record Moved(String module, Map<String, Long> counts) {}

    /**
     * What the change would move, by module.
     *
     * @throws Problem invalid where it can't be made
     */
    public List<Moved> preview(List<Pair> pairs) {
        require(pairs);
        Map<Long, Long> codes = codes(pairs);
        List<Moved> moved = new ArrayList<>();
        for (Contribution<DivisionChange> mover : movers.all()) {
            moved.add(new Moved(mover.moduleId(), mover.service().preview(codes)));
        }
        return moved;
    }

    /** Modules that are installed and don't run: no change is made meanwhile. */
    public List<String> missing() {
        return movers.missing();
    }

    /**
     * Asks for the change; a job makes it. Returns the job.
     *
     * @throws Problem invalid where it can't be made, {@code division-module-missing} (409) where a module does not run
     */
    public UUID ask(List<Pair> pairs, String reason, String document) {
        require(pairs);
        requireAll();
        return rows.tx(() -> {
            UUID id = Uuid7.next();
            rows.insert(id, pairs, reason, document, Caller.who(), clock.instant());
            return jobs.submit(ChangeJob.KIND, "job.division-change", Map.of(ChangeJob.CHANGE, id.toString()), null);
        });
    }

    public List<ChangeRows.Change> newest() {
        return rows.newest();
    }

    /** Makes a change that was asked for, in the current transaction; one made already is left alone. */
    void make(UUID id) {
        rows.hold();
        divisions.reload();
        List<Pair> pairs = rows.pairs(id);
        if (rows.find(id).orElseThrow().doneAt() != null) {
            return;
        }
        require(pairs);
        requireAll();
        Map<Long, Long> codes = codes(pairs);
        divisions.change(pairs, LocalDate.ofInstant(clock.instant(), ZONE));
        movers.all().forEach(mover -> mover.service().move(codes));
        rows.done(id, clock.instant());
        tell(id, pairs);
    }

    private void tell(UUID id, List<Pair> pairs) {
        Map<String, Audit.Change> values = new LinkedHashMap<>();
        List<DomainEvent> told = new ArrayList<>();
        for (Pair pair : pairs) {
            String from = Long.toString(pair.from());
            String to = Long.toString(pair.to());
            values.put(from, new Audit.Change(from, pair.name() == null ? to : to + " " + pair.name()));
            told.add(new DomainEvent(
                    Uuid7.next(), "DivisionChanged", id, pair.to(), clock.instant(), Map.of("from", from, "to", to)));
        }
        audit.changed("divisions.changed", "division-change", id, DivisionCode.PROVINCE, values);
        events.publish(told);
    }

    private void require(List<Pair> pairs) {
        List<FieldError> errors = new ChangeCheck(divisions.all()).of(pairs);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void requireAll() {
        List<String> missing = movers.missing();
        if (!missing.isEmpty()) {
            throw Problem.conflict("division-module-missing", Map.of("modules", String.join(", ", missing)), null);
        }
    }

    private static Map<Long, Long> codes(List<Pair> pairs) {
        Map<Long, Long> codes = new LinkedHashMap<>();
        pairs.stream().filter(pair -> !pair.renames()).forEach(pair -> codes.put(pair.from(), pair.to()));
        return codes;
    }
}
