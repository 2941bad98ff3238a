package org.tonghu.work.internal.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A job as it is stored.
 *
 * @param prefecture for which it was submitted, 0 for none
 * @param sealed parameters (prefix {@code param.}) and identity
 * @param attempt number of the claim; who holds an older one may write nothing
 * @param failureArgs of the failure's text
 */
record Job(
        UUID id,
        String kind,
        String module,
        String title,
        UUID owner,
        int prefecture,
        Map<String, String> sealed,
        UUID input,
        State state,
        long total,
        long checkpoint,
        Map<String, Long> counts,
        int attempt,
        String failureCode,
        Map<String, String> failureArgs,
        UUID resultId,
        String resultName,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
