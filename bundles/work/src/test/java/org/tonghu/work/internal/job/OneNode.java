package org.tonghu.work.internal.job;

import java.time.Clock;
import java.util.UUID;
import org.tonghu.api.data.Database;
import org.tonghu.api.job.JobView;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.Selector;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.blob.DatabaseBlobs;
import org.tonghu.work.internal.inbox.DatabaseInbox;
import org.tonghu.work.internal.text.Texts;

/** Jobs of one node, done when a test says so. */
public final class OneNode {
    public final DatabaseJobs jobs;
    private final Executor executor;

    public OneNode(Database db, DatabaseBlobs blobs, Texts texts, Selector selector, Gate gate, Clock clock) {
        JobRows rows = new JobRows(db, Fixture.vault());
        jobs = new DatabaseJobs(rows, new JobViews(texts), blobs, new Signal(), clock);
        Lease lease = new Lease(db, rows, Fixture.vault(), clock);
        DatabaseInbox inbox = new DatabaseInbox(db, Fixture.vault(), texts, clock);
        Handlers handlers = new Handlers(selector, gate, Fixture.catalogue());
        executor = new Executor(lease, handlers, blobs, new Ending(lease, inbox, texts));
    }

    /** Asks a job to stop, and lets the node hear of it. */
    public void cancel(UUID job) {
        jobs.cancel(job);
        executor.heartbeat();
    }

    /** Does what waits and answers with how the job ended. */
    public JobView done(UUID job) {
        executor.next();
        return jobs.find(job).orElseThrow();
    }
}
