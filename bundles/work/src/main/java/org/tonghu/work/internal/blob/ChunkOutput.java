package org.tonghu.work.internal.blob;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.tonghu.api.problem.Problem;

/** Cuts what is written into chunks and stores each; holds one chunk in memory. */
final class ChunkOutput extends OutputStream {
    static final int CHUNK = 256 * 1024;

    private final BlobRows rows;
    private final UUID id;
    private final long most;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int number;
    private long size;

    /** @param most bytes taken before it stops with too-large */
    ChunkOutput(BlobRows rows, UUID id, long most) {
        super();
        this.rows = rows;
        this.id = id;
        this.most = most;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
        if (size > most) {
            throw Problem.of(413, "too-large");
        }
        int at = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    /** Stores what is left and marks the file complete. */
    void complete() {
        if (filled > 0) {
            store();
        }
        rows.complete(id, size);
    }

    private void store() {
        rows.append(id, number++, Arrays.copyOf(chunk, filled));
        filled = 0;
    }
}
