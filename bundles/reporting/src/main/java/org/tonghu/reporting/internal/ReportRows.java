package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Collection;
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
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.reporting.internal.entity.ReportRow;

/** Reports in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = ReportRows.class)
public final class ReportRows {
    private static final String SELECT = "select r.id, r.case_id, r.division, r.child_id, r.situation, r.discovered_at,"
            + " r.reported_at, r.police_told, r.envelope, r.version, c.state as case_state, c.received_at"
            + " from reporting_report r left join reporting_case c on c.id = r.case_id where";
    private static final String OLDEST_FIRST = "order by r.reported_at, r.id";

    private final Database db;
    private final JpaTemplate jpa;
    private final Vault vault;
    private final Secrets secrets;

    @Activate
    public ReportRows(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-reporting)") JpaTemplate jpa,
            @Reference Vault vault,
            @Reference Secrets secrets) {
        this.db = db;
        this.jpa = jpa;
        this.vault = vault;
        this.secrets = secrets;
    }

    /**
     * A stored report.
     *
     * @param caseId the case it belongs to; null until it is taken in
     * @param child on file, or null
     * @param fields as they were written
     * @param caseState or null
     */
    record Stored(
            UUID id,
            UUID caseId,
            long division,
            UUID child,
            String situation,
            Instant discoveredAt,
            Instant reportedAt,
            boolean policeTold,
            Map<String, String> fields,
            long version,
            String caseState,
            Instant receivedAt) {}

    Optional<Stored> find(UUID id) {
        return db.one(Sql.of(SELECT + " r.id = ?", id), this::stored);
    }

    /** Reports of a case, the oldest first. */
    List<Stored> ofCase(UUID caseId) {
        return db.list(Sql.of(SELECT + " r.case_id = ?", caseId).add(OLDEST_FIRST), this::stored);
    }

    /** These reports, the oldest first. */
    List<Stored> of(Collection<UUID> ids) {
        return db.list(Sql.of(SELECT).add(Sql.in("r.id", ids)).add(OLDEST_FIRST), this::stored);
    }

    void create(UUID id, Report report, Instant at, String formHash) {
        jpa.tx(TransactionType.Required, em -> {
            ReportRow row = new ReportRow(id, report.division(), report.situation(), secrets.actor(id), formHash);
            row.setTimes(report.discoveredAt() == null ? at : report.discoveredAt(), at);
            row.seal(vault.seal(id, report.fields()), report.police().told());
            em.persist(row);
            em.flush();
        });
        linkChild(id, report.child());
    }

    /** Stores what is now known of the call to the police. */
    void amend(UUID id, Report report) {
        jpa.tx(TransactionType.Required, em -> {
            ReportRow row = lock(em, id);
            row.seal(vault.seal(id, report.fields()), report.police().told());
            em.flush();
        });
    }

    /** Puts the report into a case, unless it is in one; locks it until the transaction ends. Returns whether it was put. */
    boolean take(UUID id, java.util.function.Function<Stored, UUID> caseOf) {
        return jpa.txExpr(TransactionType.Required, em -> {
            ReportRow row = lock(em, id);
            if (row == null || row.getCaseId() != null) {
                return false;
            }
            row.setCase(caseOf.apply(find(id).orElseThrow()));
            em.flush();
            return true;
        });
    }

    /** Locks the row until the transaction ends, so that two who send the same report don't meet. */
    boolean locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> lock(em, id) != null);
    }

    /** Whoever reports need not be in the child's place: what counts is whether there is such a child. */
    private void linkChild(UUID id, UUID child) {
        if (child != null) {
            db.update(Sql.of(
                    "update reporting_report set child_id = ? where id = ?"
                            + " and exists (select 1 from facts_child_v1 f where f.child_id = ?)",
                    child,
                    id,
                    child));
        }
    }

    private static ReportRow lock(EntityManager em, UUID id) {
        return em.find(ReportRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Stored stored(Row row) {
        UUID id = row.uuid("id");
        return new Stored(
                id,
                row.uuid("case_id"),
                row.number("division"),
                row.uuid("child_id"),
                row.string("situation"),
                row.instant("discovered_at"),
                row.instant("reported_at"),
                row.bool("police_told"),
                vault.open(id, row.bytes("envelope")),
                row.number("version"),
                row.string("case_state"),
                row.instant("received_at"));
    }
}
