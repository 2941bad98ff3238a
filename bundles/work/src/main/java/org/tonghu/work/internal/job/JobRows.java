package org.tonghu.work.internal.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;

/** The table of jobs, read and submitted to. */
@Component(service = JobRows.class)
public final class JobRows {
    private static final int SHOWN = 50;

    private final Database db;
    private final Vault vault;

    @Activate
    public JobRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(Job job) {
        db.update(Sql.of(
                "insert into work_job (job_id, kind, module_id, title, owner_id, prefecture, sealed, input_id, state,"
                        + " total, checkpoint_no, counts, attempt, not_before, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', 0, ?, ?)",
                job.id(),
                job.kind(),
                job.module(),
                job.title(),
                job.owner(),
                job.prefecture(),
                vault.seal(job.id(), job.sealed()),
                job.input(),
                State.WAITING.code(),
                job.createdAt(),
                job.createdAt()));
    }

    Optional<Job> find(UUID id) {
        return db.one(Sql.of("select * from work_job where job_id = ?", id), this::job);
    }

    /** Newest first; of all owners for null. */
    List<Job> newest(UUID owner) {
        Sql sql = Sql.of("select * from work_job")
                .when(owner != null, "where owner_id = ?", owner)
                .add("order by created_at desc, job_id desc fetch first " + SHOWN + " rows only");
        return db.list(sql, this::job);
    }

    /** A waiting job ends at once, a running one is asked to. */
    void cancel(UUID id, Instant now) {
        db.tx(() -> {
            int waiting = db.update(Sql.of(
                    "update work_job set state = ?, finished_at = ? where job_id = ? and state = ?",
                    State.CANCELLED.code(),
                    now,
                    id,
                    State.WAITING.code()));
            if (waiting == 0) {
                db.update(Sql.of(
                        "update work_job set state = ? where job_id = ? and state = ?",
                        State.CANCELLING.code(),
                        id,
                        State.RUNNING.code()));
            }
            return null;
        });
    }

    /** Runs the action once the current transaction has committed. */
    void afterCommit(Runnable action) {
        db.afterCommit(action);
    }

    Job job(Row row) {
        UUID id = row.uuid("job_id");
        byte[] failure = row.bytes("failure_sealed");
        return new Job(
                id,
                row.string("kind"),
                row.string("module_id"),
                row.string("title"),
                row.uuid("owner_id"),
                row.integer("prefecture"),
                vault.open(id, row.bytes("sealed")),
                row.uuid("input_id"),
                State.of(row.string("state")),
                row.number("total"),
                row.number("checkpoint_no"),
                Fields.counts(row.string("counts")),
                row.integer("attempt"),
                row.string("failure_code"),
                failure == null ? Map.of() : vault.open(id, failure),
                row.uuid("result_id"),
                row.string("result_name"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("finished_at"));
    }
}
