package org.tonghu.work.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a body in pieces and gives out what came even where the sender was cut off in the middle of one. */
final class Pieces {
    private final InputStream body;
    private final byte[] buffer;
    private IOException cut;
    private boolean ended;

    Pieces(InputStream body, int size) {
        this.body = body;
        this.buffer = new byte[size];
    }

    /** The next piece; empty at the end, or where nothing more came. */
    byte[] next() {
        int filled = 0;
        while (!ended && filled < buffer.length) {
            int read = read(filled);
            if (read < 0) {
                ended = true;
            } else {
                filled += read;
            }
        }
        return Arrays.copyOf(buffer, filled);
    }

    private int read(int at) {
        try {
            return body.read(buffer, at, buffer.length - at);
        } catch (IOException e) {
            cut = e;
            return -1;
        }
    }

    /** Fails as the body failed, if it did. */
    void rethrow() throws IOException {
        if (cut != null) {
            throw cut;
        }
    }
}
