package org.tonghu.http.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tonghu.api.problem.Problem;

/** A body that may not be longer than allowed, whatever its header says. */
final class LimitedInput extends FilterInputStream {
    private final long limit;
    private long left;

    LimitedInput(InputStream body, long limit) {
        super(body);
        this.limit = limit;
        this.left = limit;
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "too-large", Map.of("limit", limit));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            took(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            took(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        took(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void took(long count) {
        left -= count;
        if (left < 0) {
            throw tooLarge(limit);
        }
    }
}
