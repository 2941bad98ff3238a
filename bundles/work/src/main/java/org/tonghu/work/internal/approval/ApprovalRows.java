package org.tonghu.work.internal.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.approval.Approval.Decision;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;

/** The tables of approvals and decisions. Reasons and arguments of texts may name people, so they are encrypted. */
@Component(service = ApprovalRows.class)
public final class ApprovalRows {
    private static final String COLUMNS = "approval_id, module_id, kind, subject_id, division_code, state, round_no,"
            + " step_no, steps, asked_by, text_key, args_sealed, link, created_at";

    private final Database db;
    private final Vault vault;

    @Activate
    public ApprovalRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    /** False, and nothing done, where the subject has an approval of this kind. */
    boolean insert(ApprovalRow row, Instant now) {
        int inserted = db.update(Sql.of(
                db.dialect().insertIgnore("work_approval", COLUMNS, "kind, subject_id"),
                row.id(),
                row.module(),
                row.kind(),
                row.subject(),
                row.division(),
                row.state(),
                row.round(),
                row.step(),
                row.plan().text(),
                row.asker(),
                row.text(),
                vault.seal(row.id(), row.args()),
                row.link(),
                now));
        return inserted == 1;
    }

    /** The next round of an approval. */
    void again(ApprovalRow row) {
        db.update(Sql.of(
                "update work_approval set division_code = ?, state = ?, round_no = ?, step_no = ?, steps = ?,"
                        + " asked_by = ?, text_key = ?, args_sealed = ?, link = ? where approval_id = ?",
                row.division(),
                row.state(),
                row.round(),
                row.step(),
                row.plan().text(),
                row.asker(),
                row.text(),
                vault.seal(row.id(), row.args()),
                row.link(),
                row.id()));
    }

    void move(ApprovalRow row) {
        db.update(Sql.of(
                "update work_approval set state = ?, step_no = ? where approval_id = ?",
                row.state(),
                row.step(),
                row.id()));
    }

    Optional<ApprovalRow> find(String kind, UUID subject) {
        return db.one(
                Sql.of("select * from work_approval where kind = ? and subject_id = ?", kind, subject), this::row);
    }

    /** As {@link #find}, held until the transaction ends, so that two decisions follow each other. */
    Optional<ApprovalRow> lock(String kind, UUID subject) {
        return db.one(
                Sql.of("select * from work_approval where kind = ? and subject_id = ? for update", kind, subject),
                this::row);
    }

    void decide(ApprovalRow row, String verdict, String reason, Actor who, Instant now) {
        UUID id = Uuid7.next();
        db.update(Sql.of(
                "insert into work_decision (decision_id, approval_id, round_no, step, verdict, reason_sealed,"
                        + " decided_by, decided_name, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                row.id(),
                row.round(),
                row.line().step(),
                verdict,
                reason == null ? null : vault.seal(id, Map.of("reason", reason)),
                who.accountId(),
                who.realName(),
                now));
    }

    /** The oldest first. */
    List<Decision> decisions(UUID approval) {
        return db.list(
                Sql.of("select * from work_decision where approval_id = ? order by decided_at, decision_id", approval),
                this::decision);
    }

    private Decision decision(Row row) {
        byte[] reason = row.bytes("reason_sealed");
        return new Decision(
                row.integer("round_no"),
                row.string("step"),
                row.string("verdict"),
                reason == null
                        ? null
                        : vault.open(row.uuid("decision_id"), reason).get("reason"),
                row.uuid("decided_by"),
                row.string("decided_name"),
                row.instant("decided_at"));
    }

    private ApprovalRow row(Row row) {
        UUID id = row.uuid("approval_id");
        return new ApprovalRow(
                id,
                row.string("module_id"),
                row.string("kind"),
                row.uuid("subject_id"),
                row.number("division_code"),
                row.string("state"),
                row.integer("round_no"),
                row.integer("step_no"),
                Plan.parse(row.string("steps")),
                row.uuid("asked_by"),
                row.string("text_key"),
                vault.open(id, row.bytes("args_sealed")),
                row.string("link"));
    }
}
