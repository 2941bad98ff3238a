package org.tonghu.health.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.health.internal.entity.TreatmentRow;

/** Treatments in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = TreatmentRows.class)
public final class TreatmentRows {
    private static final String COLUMNS = "select t.id, t.child_id, t.envelope, t.version, t.updated_by, t.updated_at"
            + " from health_treatment t join facts_child_v1 c on c.child_id = t.child_id where";
    private static final String NEWEST_FIRST = "order by case when t.ended_on is null then 0 else 1 end,"
            + " coalesce(t.started_on, date '1900-01-01') desc, t.id desc";

    private final Database db;
    private final JpaTemplate jpa;
    private final Envelope envelope;
    private final ServedArea area;

    @Activate
    public TreatmentRows(
            @Reference(target = "(tonghu.module=health)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-health)") JpaTemplate jpa,
            @Reference Envelope envelope,
            @Reference ServedArea area) {
        this.db = db;
        this.jpa = jpa;
        this.envelope = envelope;
        this.area = area;
    }

    /** The treatment, locked until the transaction ends. */
    Optional<Treatment> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(lock(em, id))
                .map(this::treatment));
    }

    /** Stores a new treatment or the new state of one that exists. */
    Treatment store(UUID id, UUID child, Course course, Signature signature) {
        return jpa.txExpr(TransactionType.Required, em -> {
            TreatmentRow known = lock(em, id);
            TreatmentRow row = known == null ? new TreatmentRow(id, child) : known;
            row.seal(
                    envelope.seal(child, course),
                    envelope.illness(course.illness()),
                    envelope.hospital(course.hospital()));
            row.setPeriod(course.startedOn(), course.endedOn());
            row.sign(signature.realName(), signature.at(), signature.formHash());
            if (known == null) {
                em.persist(row);
            }
            em.flush();
            return treatment(row);
        });
    }

    /** Treatments of these children where the module serves and the caller may see; those still open first. */
    Map<UUID, List<Treatment>> of(Collection<UUID> children) {
        Sql sql = Sql.of(COLUMNS)
                .add(Sql.in("t.child_id", children))
                .add("and")
                .add(area.within("c.village_code"))
                .add("and")
                .add(Caller.who().scope().predicate("c.village_code", "c.child_id"))
                .add(NEWEST_FIRST);
        Map<UUID, List<Treatment>> found = new LinkedHashMap<>();
        for (Treatment treatment : db.list(sql, this::treatment)) {
            found.computeIfAbsent(treatment.child(), id -> new java.util.ArrayList<>())
                    .add(treatment);
        }
        return found;
    }

    private static TreatmentRow lock(EntityManager em, UUID id) {
        return em.find(TreatmentRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Treatment treatment(TreatmentRow row) {
        Course course = envelope.open(row.getChildId(), row.getEnvelope());
        return new Treatment(
                row.getId(), row.getChildId(), course, row.getVersion(), row.getUpdatedBy(), row.getUpdatedAt());
    }

    private Treatment treatment(Row row) {
        UUID child = row.uuid("child_id");
        Course course = envelope.open(child, row.bytes("envelope"));
        return new Treatment(
                row.uuid("id"),
                child,
                course,
                row.number("version"),
                row.string("updated_by"),
                row.instant("updated_at"));
    }

    /** Who made a state of a record, when, by which version of the form. */
    record Signature(String realName, java.time.Instant at, String formHash) {}
}
