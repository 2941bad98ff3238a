package org.tonghu.registry.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.spi.JobHandler;

/** A job run at once. */
final class TestRun implements JobHandler.Run {
    final Map<String, Long> counts = new TreeMap<>();
    private final UUID id = Uuid7.next();
    private final Database db;
    private final TestBlobs blobs;
    private final UUID input;
    private final Map<String, String> parameters;
    private long checkpoint;
    long total;
    /** Chunks after which the owner cancels, or the node dies; -1 for never. */
    int cancelAfter = -1;

    int dieAfter = -1;
    private int chunks;
    UUID result;

    TestRun(Database db, TestBlobs blobs, UUID input, Map<String, String> parameters) {
        this.db = db;
        this.blobs = blobs;
        this.input = input;
        this.parameters = parameters;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public UUID input() {
        return input;
    }

    @Override
    public long checkpoint() {
        return checkpoint;
    }

    @Override
    public boolean cancelled() {
        return cancelAfter >= 0 && chunks >= cancelAfter;
    }

    @Override
    public void total(long number) {
        total = number;
    }

    @Override
    public void chunk(long reached, Map<String, Long> added, Work<Void> work) {
        if (chunks == dieAfter) {
            dieAfter = -1;
            throw new IllegalStateException("killed");
        }
        db.tx(work);
        checkpoint = reached;
        added.forEach((key, number) -> counts.merge(key, number, Long::sum));
        chunks++;
    }

    @Override
    public void result(String name, String mediaType, Blobs.Writer writer) {
        result = blobs.put(name, mediaType, writer);
    }
}
