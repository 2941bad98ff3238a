package org.tonghu.health.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.health.internal.CourseForm.Filled;
import org.tonghu.health.internal.TreatmentRows.Signature;

/** Reading and recording treatments of children the caller may see, where the module serves (Cl. 12b). */
@Component(service = Treatments.class)
public final class Treatments {
    private final Database db;
    private final TreatmentRows rows;
    private final ServedArea area;
    private final CourseForm form;
    private final GraveIllness illness;
    private final Trail trail;
    private final Labels labels;
    private final Clock clock;

    @Activate
    public Treatments(
            @Reference(target = "(tonghu.module=health)") Database db,
            @Reference TreatmentRows rows,
            @Reference ServedArea area,
            @Reference CourseForm form,
            @Reference GraveIllness illness,
            @Reference Trail trail,
            @Reference Labels labels,
            @Reference Clock clock) {
        this.db = db;
        this.rows = rows;
        this.area = area;
        this.form = form;
        this.illness = illness;
        this.trail = trail;
        this.labels = labels;
        this.clock = clock;
    }

    /** All treatments of a child, those still open first. The read is recorded. */
    public List<TreatmentView> of(UUID childId) {
        return db.tx(() -> {
            ChildRef child = area.require(childId);
            List<Treatment> found = stored(child);
            trail.read(child, found.size());
            return found.stream().map(labels::view).toList();
        });
    }

    /**
     * Records a treatment: a new one, the same again, or, with the version that the caller saw, a change.
     *
     * @param fields text by field of the form
     * @param seen version the caller saw, or null
     * @throws Problem invalid; stale with the stored one; precondition-required for a change without a version
     */
    public Recorded record(UUID id, UUID childId, Map<String, String> fields, Long seen) {
        return db.tx(() -> {
            Optional<Treatment> known = rows.locked(id);
            known.ifPresent(treatment -> area.require(treatment.child()));
            ChildRef child = area.require(childId);
            if (known.isPresent() && !known.get().child().equals(childId)) {
                throw Problem.invalid("/child", "health.child-fixed");
            }
            Filled filled = form.read(fields, child);
            return known.isPresent() ? change(child, known.get(), filled, seen) : create(id, child, filled, seen);
        });
    }

    /** Records what an import's row says of a child, unless it is on file already. Joins the import's transaction. */
    void take(ChildRef child, Map<String, String> fields) {
        db.tx(() -> {
            area.require(child);
            Filled filled = form.read(fields, child);
            if (stored(child).stream().noneMatch(old -> old.course().sameCase(filled.course()))) {
                create(Uuid7.next(), child, filled, null);
            }
            return null;
        });
    }

    private List<Treatment> stored(ChildRef child) {
        return rows.of(List.of(child.id())).getOrDefault(child.id(), List.of());
    }

    private Recorded create(UUID id, ChildRef child, Filled filled, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "health.id-invalid");
        }
        return new Recorded(labels.view(store(id, child, filled, Map.of())), true);
    }

    private Recorded change(ChildRef child, Treatment old, Filled filled, Long seen) {
        boolean same = old.course().equals(filled.course());
        if (seen == null && !same) {
            throw Problem.of(428, "precondition-required");
        }
        if (seen != null && seen != old.version()) {
            throw Problem.stale(labels.view(old));
        }
        Treatment now = same ? old : store(old.id(), child, filled, old.course().fields());
        return new Recorded(labels.view(now), false);
    }

    private Treatment store(UUID id, ChildRef child, Filled filled, Map<String, String> before) {
        Signature signature = new Signature(Caller.who().realName(), now(), filled.hash());
        Treatment stored = rows.store(id, child.id(), filled.course(), signature);
        illness.state(child, stored(child), filled.course());
        trail.recorded(child, stored, before);
        return stored;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param created false where it was there before */
    public record Recorded(TreatmentView treatment, boolean created) {}
}
