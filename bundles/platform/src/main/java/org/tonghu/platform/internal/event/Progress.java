package org.tonghu.platform.internal.event;

import java.time.Duration;
import java.time.Instant;

/**
 * How far one cursor has looked on this node, and whether its handler fails. Not in the database: it only saves work.
 *
 * @param scanned nothing for the handler is left up to this number
 * @param failures in a row
 * @param careful how many more events are handled one by one, so that those before one that fails get through
 * @param failingSince null while it does not fail
 * @param notBefore earliest moment of the next try
 */
record Progress(long scanned, int failures, int careful, Instant failingSince, Instant notBefore) {
    static final Progress START = new Progress(0, 0, 0, null, Instant.MIN);
    private static final int BATCH = 100;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    boolean isDue(long head, Instant now) {
        return scanned < head && !now.isBefore(notBefore);
    }

    int most() {
        return careful == 0 ? BATCH : 1;
    }

    Progress reached(long head) {
        return new Progress(head, 0, 0, null, Instant.MIN);
    }

    Progress moved() {
        return new Progress(scanned, 0, Math.max(0, careful - 1), null, Instant.MIN);
    }

    /** The next try comes at once the first time, event by event, then after 1, 2, 4 … 60 seconds. */
    Progress failed(Instant now) {
        Duration pause = failures == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - 1, 6));
        return new Progress(
                scanned,
                failures + 1,
                BATCH,
                failingSince == null ? now : failingSince,
                now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }
}
