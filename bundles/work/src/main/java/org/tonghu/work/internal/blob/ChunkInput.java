package org.tonghu.work.internal.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Reads a stored file chunk by chunk. A file shorter or longer than it was fails instead of ending. */
final class ChunkInput extends InputStream {
    private final BlobRows rows;
    private final UUID id;
    private final long size;
    private byte[] chunk = {};
    private int at;
    private int number;
    private long delivered;

    ChunkInput(BlobRows rows, UUID id, long size) {
        super();
        this.rows = rows;
        this.id = id;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == chunk.length && !next()) {
            return -1;
        }
        int taken = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, taken);
        at += taken;
        return taken;
    }

    private boolean next() throws IOException {
        Optional<byte[]> read = rows.chunk(id, number);
        if (read.isEmpty()) {
            if (delivered != size) {
                throw new EOFException("file " + id + " has " + delivered + " of " + size + " bytes");
            }
            return false;
        }
        chunk = read.get();
        at = 0;
        number++;
        delivered += chunk.length;
        return true;
    }
}
