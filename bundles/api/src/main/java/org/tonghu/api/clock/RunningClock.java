package org.tonghu.api.clock;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock as it is read.
 *
 * @param text in the caller's language
 * @param secondsLeft until {@code due}; below zero when overdue; 0 once stopped
 * @param climbed number of rungs climbed so far
 * @param stoppedAt when it was stopped, or null while it runs
 * @param inTime whether it was stopped before its end, or is not overdue now
 * @param state {@code running}, {@code overdue}, {@code elapsed} (a waiting period that is over), {@code met} (stopped in
 *     time) or {@code late} (stopped after its end)
 * @param level role whose rung was climbed last, e.g. {@code county-officer}, or null
 */
public record RunningClock(
        UUID id,
        String module,
        String kind,
        UUID source,
        long division,
        String text,
        Instant from,
        Instant due,
        long secondsLeft,
        int climbed,
        Instant stoppedAt,
        boolean inTime,
        String state,
        String level) {}
