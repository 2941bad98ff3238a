package org.tonghu.work.internal.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.job.JobView;
import org.tonghu.api.job.Jobs;
import org.tonghu.api.problem.Problem;

/** Jobs of the current caller. */
@Component(service = {Jobs.class, DatabaseJobs.class})
public final class DatabaseJobs implements Jobs {
    private final JobRows rows;
    private final JobViews views;
    private final Blobs blobs;
    private final Signal signal;
    private final Clock clock;

    @Activate
    public DatabaseJobs(
            @Reference JobRows rows,
            @Reference JobViews views,
            @Reference Blobs blobs,
            @Reference Signal signal,
            @Reference Clock clock) {
        this.rows = rows;
        this.views = views;
        this.blobs = blobs;
        this.signal = signal;
        this.clock = clock;
    }

    /** A result file: its blob and name. */
    public record Result(UUID blob, String name) {}

    @Override
    public UUID submit(String kind, String title, Map<String, String> parameters, UUID input) {
        Caller caller = Caller.current();
        if (input != null) {
            blobs.meta(input)
                    .filter(meta -> meta.owner().equals(caller.actor().accountId()))
                    .orElseThrow(Problem::notFound);
        }
        UUID id = Uuid7.next();
        rows.insert(submitted(id, kind, title, parameters, input, caller));
        rows.afterCommit(signal::wake);
        return id;
    }

    private Job submitted(
            UUID id, String kind, String title, Map<String, String> parameters, UUID input, Caller caller) {
        Actor owner = caller.actor();
        Map<String, String> sealed = Fields.withParameters(Identity.fields(caller), parameters);
        String module = kind.substring(0, Math.max(0, kind.indexOf('.')));
        int prefecture = caller.prefecture() == 0 ? owner.prefecture() : caller.prefecture();
        return new Job(
                id,
                kind,
                module,
                title,
                owner.accountId(),
                prefecture,
                sealed,
                input,
                State.WAITING,
                0,
                0,
                Map.of(),
                0,
                null,
                Map.of(),
                null,
                null,
                clock.instant(),
                null,
                null);
    }

    @Override
    public Optional<JobView> find(UUID id) {
        return own(id).map(views::full);
    }

    @Override
    public List<JobView> mine() {
        return rows.newest(Caller.who().accountId()).stream().map(views::full).toList();
    }

    /** Jobs of everybody without what they are about, for administrators. */
    public List<JobView> everybodys() {
        return rows.newest(null).stream().map(views::bare).toList();
    }

    @Override
    public void cancel(UUID id) {
        Job job = own(id).orElseThrow(Problem::notFound);
        rows.cancel(job.id(), clock.instant());
    }

    /**
     * The result of the caller's job.
     *
     * @throws Problem not-found where there is none, job-running while there may be one yet
     */
    public Result result(UUID id) {
        Job job = own(id).orElseThrow(Problem::notFound);
        if (!job.state().ended()) {
            throw Problem.conflict("job-running", Map.of(), null);
        }
        if (job.resultId() == null) {
            throw Problem.notFound();
        }
        return new Result(job.resultId(), job.resultName());
    }

    private Optional<Job> own(UUID id) {
        return rows.find(id).filter(job -> job.owner().equals(Caller.who().accountId()));
    }
}
