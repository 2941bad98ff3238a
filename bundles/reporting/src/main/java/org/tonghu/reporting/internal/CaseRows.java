package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.tonghu.reporting.internal.entity.CaseRow;

/** Cases in the database: one of them by JPA, several by SQL. Joins the running transaction. */
@Component(service = CaseRows.class)
public final class CaseRows {
    static final String COLUMNS = "c.id, c.number, c.division, c.child_id, c.situation, c.urgency, c.receiver, c.state,"
            + " c.round, c.opened_at, c.received_at, c.received_in_time, c.closed_at, c.due_at, c.due_kind, c.version";
    private static final int PREFIX = 1_000_000;

    private final Database db;
    private final JpaTemplate jpa;

    @Activate
    public CaseRows(
            @Reference(target = "(tonghu.module=reporting)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-reporting)") JpaTemplate jpa) {
        this.db = db;
        this.jpa = jpa;
    }

    /** The case if it is in the caller's scope. */
    Optional<ChildCase> find(UUID id) {
        Sql sql = Sql.of("select " + COLUMNS + " from reporting_case c where c.id = ? and", id)
                .add(Caller.who().scope().predicate("c.division", "c.id"));
        return db.one(sql, CaseRows::map);
    }

    /** The case, whoever asks; for what has been allowed already. */
    Optional<ChildCase> any(UUID id) {
        return db.one(Sql.of("select " + COLUMNS + " from reporting_case c where c.id = ?", id), CaseRows::map);
    }

    /** Cases of a child in the caller's scope, the newest first. */
    List<ChildCase> ofChild(UUID child) {
        return db.list(
                Sql.of("select " + COLUMNS + " from reporting_case c where c.child_id = ? and", child)
                        .add(Caller.who().scope().predicate("c.division", "c.id"))
                        .add("order by c.opened_at desc, c.id desc"),
                CaseRows::map);
    }

    void create(ChildCase made) {
        jpa.tx(TransactionType.Required, em -> {
            CaseRow row = new CaseRow(made.id(), made.number(), made.division(), made.openedAt());
            row.setTerms(made.situation(), made.urgency(), made.receiver());
            row.setState(made.state());
            em.persist(row);
            em.flush();
        });
        if (made.child() != null) {
            db.update(Sql.of("update reporting_case set child_id = ? where id = ?", made.child(), made.id()));
            setCaseOf(made.child(), made.id());
        }
    }

    /** Locks the row until the transaction ends. */
    void lock(UUID id) {
        jpa.tx(TransactionType.Required, em -> lock(em, id));
    }

    /** Changes the row; its version goes up by one. */
    void change(UUID id, Consumer<CaseRow> change) {
        jpa.tx(TransactionType.Required, em -> {
            change.accept(lock(em, id));
            em.flush();
        });
    }

    /** A reopened case is no longer closed. */
    void notClosed(UUID id) {
        db.update(Sql.of("update reporting_case set closed_at = null where id = ?", id));
    }

    /** Notes when the next clock runs out; no change of the case, so its version stays. */
    void due(UUID id, java.time.Instant at, String kind) {
        db.update(Sql.of("update reporting_case set due_at = ?, due_kind = ? where id = ?", at, kind, id));
    }

    /**
     * The case a child's next report joins, or null; its row is locked until the transaction ends, so that two reports
     * of one child can't open two cases.
     */
    UUID openCaseOf(UUID child) {
        String insert = db.dialect().insertIgnore("reporting_child", "child_id, case_id", "child_id");
        db.update(Sql.of(insert, child, null));
        return db.one(
                        Sql.of("select r.case_id from reporting_child r where r.child_id = ? for update", child),
                        row -> Optional.ofNullable(row.uuid("case_id")))
                .flatMap(found -> found)
                .flatMap(this::any)
                .filter(found -> !found.state().equals(StepTable.CLOSED))
                .map(ChildCase::id)
                .orElse(null);
    }

    private void setCaseOf(UUID child, UUID caseId) {
        db.update(Sql.of("update reporting_child set case_id = ? where child_id = ?", caseId, child));
    }

    static ChildCase map(Row row) {
        return new ChildCase(
                row.uuid("id"),
                row.string("number"),
                row.number("division"),
                row.uuid("child_id"),
                row.string("situation"),
                row.string("urgency"),
                row.string("receiver"),
                row.string("state"),
                row.integer("round"),
                row.instant("opened_at"),
                row.instant("received_at"),
                row.instant("closed_at"),
                row.instant("due_at"),
                row.string("due_kind"),
                row.number("version"));
    }

    /** County, day and six characters of the id: short enough to be said on the telephone. */
    static String number(UUID id, long division, java.time.Instant at) {
        String tail = Long.toString(id.getLeastSignificantBits() >>> 1, 36).toUpperCase(Locale.ROOT);
        return division / PREFIX + "-"
                + Moments.day(at).toString().replace("-", "") + "-"
                + tail.substring(tail.length() - 6);
    }

    private static CaseRow lock(EntityManager em, UUID id) {
        return em.find(CaseRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
