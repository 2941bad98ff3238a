package org.tonghu.platform.internal.update;

import java.time.Instant;
import java.util.UUID;

/**
 * One update, whatever became of it.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param step where it failed, else null
 * @param fault why, in words for administrators, else null
 */
public record UpdateRow(
        UUID id,
        String module,
        String from,
        String to,
        String reason,
        String state,
        String step,
        String fault,
        Instant startedAt,
        Instant endedAt,
        String by) {}
