package org.tonghu.api.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A job as its owner sees it.
 *
 * @param state waiting, running, cancelling, cancelled, done, failed
 * @param counts named counters, e.g. accepted, flagged, refused
 * @param resultName file name of the result, or null
 */
public record JobView(
        UUID id,
        String kind,
        String title,
        String state,
        long done,
        long total,
        Map<String, Long> counts,
        String failure,
        String resultName,
        Map<String, String> parameters,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
