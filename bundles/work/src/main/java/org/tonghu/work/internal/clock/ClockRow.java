package org.tonghu.work.internal.clock;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.clock.Span;

/** A clock as it is stored. */
record ClockRow(
        UUID id,
        String module,
        String kind,
        UUID source,
        int run,
        long division,
        Instant from,
        Instant due,
        Span span,
        Ladder ladder,
        int climbed,
        String text,
        Map<String, String> args,
        String link,
        Instant stoppedAt) {

    /** Whether it is a waiting period, whose end is no failure. */
    boolean waits() {
        return span.unit() == Span.Unit.WAITING_MONTHS;
    }
}
