package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;

/** What was done in cases; rows are only ever added. Joins the running transaction. */
@Component(service = StepRows.class)
public final class StepRows {
    private final Database db;
    private final Vault vault;

    @Activate
    public StepRows(@Reference(target = "(tonghu.module=reporting)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * A step that was done.
     *
     * @param inTime null where it had no clock
     * @param fields as they were written
     */
    record Done(
            int no,
            int round,
            String step,
            Instant at,
            String by,
            String role,
            Boolean inTime,
            Map<String, String> fields) {}

    /** Adds a step by the current caller; the case is locked. */
    void add(ChildCase of, int round, String step, New done) {
        Actor actor = Caller.who();
        long no = 1 + db.count(Sql.of("select count(*) from reporting_step where case_id = ?", of.id()));
        db.update(Sql.of(
                "insert into reporting_step (case_id, no, round, step, done_at, done_by, done_by_name, done_by_role,"
                        + " in_time, form_hash, envelope) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                of.id(),
                no,
                round,
                step,
                done.at(),
                actor.accountId(),
                actor.realName(),
                actor.role().code(),
                done.inTime(),
                done.formHash(),
                vault.seal(of.id(), done.fields())));
    }

    /** In the order in which they were done. */
    List<Done> of(UUID caseId) {
        return db.list(
                Sql.of(
                        "select s.no, s.round, s.step, s.done_at, s.done_by_name, s.done_by_role, s.in_time, s.envelope"
                                + " from reporting_step s where s.case_id = ? order by s.no",
                        caseId),
                row -> done(caseId, row));
    }

    private Done done(UUID caseId, Row row) {
        return new Done(
                row.integer("no"),
                row.integer("round"),
                row.string("step"),
                row.instant("done_at"),
                row.string("done_by_name"),
                row.string("done_by_role"),
                row.string("in_time") == null ? null : row.bool("in_time"),
                vault.open(caseId, row.bytes("envelope")));
    }

    /** A step to be added. */
    record New(Instant at, Boolean inTime, String formHash, Map<String, String> fields) {}
}
