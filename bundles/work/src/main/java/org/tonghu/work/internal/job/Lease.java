package org.tonghu.work.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;

/**
 * Who works on a job. A claim lasts half a minute and is renewed by heartbeats; one that ran out is anybody's. Every write
 * carries the claim's attempt number and is refused when the job has been claimed again since.
 */
@Component(service = Lease.class)
public final class Lease {
    static final Duration LENGTH = Duration.ofSeconds(30);
    private static final String MINE = " where job_id = ? and attempt = ? and state in ('running', 'cancelling')";

    private final Database db;
    private final JobRows rows;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public Lease(
            @Reference(target = "(tonghu.module=work)") Database db,
            @Reference JobRows rows,
            @Reference Vault vault,
            @Reference Clock clock) {
        this.db = db;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes the oldest job that waits or whose claim ran out, unless another node is taking it. */
    Optional<Job> claim() {
        Instant now = clock.instant();
        return db.tx(() -> {
            Sql next = Sql.of(
                    "select job_id from work_job where (state = 'waiting' and not_before <= ?)"
                            + " or (state in ('running', 'cancelling') and lease_until < ?)"
                            + " order by created_at, job_id fetch first 1 row only for update skip locked",
                    now,
                    now);
            Optional<UUID> id = db.one(next, row -> row.uuid("job_id"));
            id.ifPresent(job -> take(job, now));
            return id.flatMap(rows::find);
        });
    }

    private void take(UUID id, Instant now) {
        db.update(Sql.of(
                "update work_job set state = case when state = 'cancelling' then state else 'running' end,"
                        + " attempt = attempt + 1, lease_until = ?, started_at = coalesce(started_at, ?)"
                        + " where job_id = ?",
                now.plus(LENGTH),
                now,
                id));
    }

    /** Renews the claim; the job's state, or empty where it has been lost. */
    Optional<State> renew(Job job) {
        int mine = db.update(Sql.of(
                "update work_job set lease_until = ?" + MINE, clock.instant().plus(LENGTH), job.id(), job.attempt()));
        if (mine == 0) {
            return Optional.empty();
        }
        return rows.find(job.id()).map(Job::state);
    }

    /** Joins the transaction of a chunk; false where the claim has been lost and the chunk must roll back. */
    boolean advance(Job job, long checkpoint, Map<String, Long> counts) {
        Sql sql = Sql.of(
                "update work_job set checkpoint_no = ?, counts = ?, lease_until = ?" + MINE,
                checkpoint,
                Fields.counts(counts),
                clock.instant().plus(LENGTH),
                job.id(),
                job.attempt());
        return db.update(sql) == 1;
    }

    boolean total(Job job, long total) {
        return db.update(Sql.of("update work_job set total = ?" + MINE, total, job.id(), job.attempt())) == 1;
    }

    boolean result(Job job, UUID blob, String name) {
        Sql sql = Sql.of(
                "update work_job set result_id = ?, result_name = ?" + MINE, blob, name, job.id(), job.attempt());
        return db.update(sql) == 1;
    }

    /** Gives the job back, to be claimed by anybody after the pause. */
    void release(Job job, Duration pause) {
        db.update(Sql.of(
                "update work_job set state = case when state = 'cancelling' then state else 'waiting' end,"
                        + " not_before = ?, lease_until = ?" + MINE,
                clock.instant().plus(pause),
                clock.instant().plus(pause),
                job.id(),
                job.attempt()));
    }

    /** Ends the job, in the current transaction; false where the claim has been lost. */
    boolean end(Job job, State state, String failure, Map<String, String> args) {
        Sql sql = Sql.of(
                "update work_job set state = ?, finished_at = ?, failure_code = ?, failure_sealed = ?" + MINE,
                state.code(),
                clock.instant(),
                failure,
                failure == null ? null : vault.seal(job.id(), args),
                job.id(),
                job.attempt());
        return db.update(sql) == 1;
    }

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }
}
