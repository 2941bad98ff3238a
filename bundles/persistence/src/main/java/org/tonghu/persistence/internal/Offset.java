package org.tonghu.persistence.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** How far a training system's time is from real time. */
final class Offset {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Offset() {}

    /**
     * A period by the calendar ({@code P6M}, counted from now) or a duration ({@code PT36H}); zero for blank text. The
     * length is fixed once, so that the time that is moved goes on evenly.
     *
     * @throws java.time.format.DateTimeParseException for anything else
     */
    static Duration parse(String text, Instant now) {
        if (text.isBlank()) {
            return Duration.ZERO;
        }
        if (text.contains("T")) {
            return Duration.parse(text.strip());
        }
        Instant moved = now.atZone(ZONE).plus(Period.parse(text.strip())).toInstant();
        return Duration.between(now, moved);
    }
}
