package org.tonghu.work.internal.job;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Work;
import org.tonghu.spi.JobHandler;

/** A job while it runs here. Its handler works in one thread; heartbeats come from another. */
final class ClaimedRun implements JobHandler.Run {
    private final Job job;
    private final Lease lease;
    private final Blobs blobs;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Map<String, Long> counts;
    private UUID result;

    ClaimedRun(Job job, Lease lease, Blobs blobs) {
        this.job = job;
        this.lease = lease;
        this.blobs = blobs;
        this.counts = job.counts();
        this.result = job.resultId();
        asked.set(job.state() == State.CANCELLING);
    }

    Job job() {
        return job;
    }

    /** Renews the claim and hears whether the owner has asked to stop. */
    void heartbeat() {
        State state = lease.renew(job).orElse(State.CANCELLING);
        if (state == State.CANCELLING) {
            asked.set(true);
        }
    }

    /** The node stops: the handler is to return between chunks, the job goes on elsewhere or later. */
    void stop() {
        stopping.set(true);
    }

    boolean stopping() {
        return stopping.get();
    }

    /** Whether the owner has asked to stop. */
    boolean asked() {
        return asked.get();
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public Map<String, String> parameters() {
        return Fields.parameters(job.sealed());
    }

    @Override
    public UUID input() {
        return job.input();
    }

    @Override
    public long checkpoint() {
        return job.checkpoint();
    }

    @Override
    public boolean cancelled() {
        return asked.get() || stopping.get();
    }

    @Override
    public void total(long total) {
        held(lease.total(job, total));
    }

    @Override
    public void chunk(long checkpoint, Map<String, Long> added, Work<Void> work) {
        counts = lease.tx(() -> {
            work.run();
            Map<String, Long> sum = Fields.sum(counts, added);
            held(lease.advance(job, checkpoint, sum));
            return sum;
        });
    }

    @Override
    public void result(String name, String mediaType, Blobs.Writer writer) {
        UUID stored = blobs.put(name, mediaType, writer);
        UUID before = result;
        lease.tx(() -> {
            held(lease.result(job, stored, name));
            if (before != null) {
                blobs.delete(before);
            }
            return null;
        });
        result = stored;
    }

    private void held(boolean mine) {
        if (!mine) {
            throw new ClaimLost(job.id().toString());
        }
    }
}
