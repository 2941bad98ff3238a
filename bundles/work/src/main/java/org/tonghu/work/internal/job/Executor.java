package org.tonghu.work.internal.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.JobHandler;

/** Takes one job and sees it to its end, under the identity of who submitted it. */
@Component(service = Executor.class)
public final class Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Executor.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration UNTIL_MODULE_STARTS = Duration.ofSeconds(5);

    private final Lease lease;
    private final Handlers handlers;
    private final Blobs blobs;
    private final Ending ending;
    private final Set<ClaimedRun> runs = ConcurrentHashMap.newKeySet();

    @Activate
    public Executor(
            @Reference Lease lease, @Reference Handlers handlers, @Reference Blobs blobs, @Reference Ending ending) {
        this.lease = lease;
        this.handlers = handlers;
        this.blobs = blobs;
        this.ending = ending;
    }

    /** Whether there was a job to take. */
    boolean next() {
        Optional<Job> claimed = lease.claim();
        claimed.ifPresent(this::take);
        return claimed.isPresent();
    }

    /** Renews the claims of all jobs running here. */
    void heartbeat() {
        runs.forEach(ClaimedRun::heartbeat);
    }

    /** Asks all jobs running here to give themselves back. */
    void stop() {
        runs.forEach(ClaimedRun::stop);
    }

    private void take(Job job) {
        if (job.attempt() > MOST_ATTEMPTS) {
            ending.failed(job, "job-gave-up", Map.of("job", job.id().toString()));
            return;
        }
        if (job.state() == State.CANCELLING) {
            ending.cancelled(job);
            return;
        }
        Optional<String> off = handlers.off(job.module(), job.prefecture());
        if (off.isPresent()) {
            ending.failed(job, "module-off", Map.of("role", off.get()));
            return;
        }
        handlers.find(job.kind(), job.prefecture())
                .ifPresentOrElse(handler -> run(job, handler), () -> lease.release(job, UNTIL_MODULE_STARTS));
    }

    private void run(Job job, Contribution<JobHandler> handler) {
        ClaimedRun run = new ClaimedRun(job, lease, blobs);
        runs.add(run);
        try {
            Caller.as(Identity.caller(job.sealed()), () -> {
                handler.service().run(run);
                return null;
            });
            ended(run);
        } catch (ClaimLost e) {
            LOG.warn("{}", e.getMessage());
        } catch (Problem e) {
            ending.failed(job, e.code(), args(e));
        } catch (Exception | LinkageError | StackOverflowError e) {
            broken(run, e);
        } finally {
            runs.remove(run);
        }
    }

    private void ended(ClaimedRun run) {
        if (run.asked()) {
            ending.cancelled(run.job());
        } else if (run.stopping()) {
            lease.release(run.job(), Duration.ZERO);
        } else {
            ending.done(run.job());
        }
    }

    private void broken(ClaimedRun run, Throwable e) {
        Job job = run.job();
        if (run.stopping()) {
            LOG.info("job {} of kind {} was interrupted and goes on later", job.id(), job.kind(), e);
            lease.release(job, Duration.ZERO);
            return;
        }
        LOG.error("job {} of kind {} failed", job.id(), job.kind(), e);
        ending.failed(job, "job-failed", Map.of("job", job.id().toString()));
    }

    private static Map<String, String> args(Problem problem) {
        Map<String, String> args = new HashMap<>();
        problem.args().forEach((name, value) -> args.put(name, String.valueOf(value)));
        return args;
    }
}
