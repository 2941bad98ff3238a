package org.tonghu.api.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as it is read.
 *
 * @param state {@code open}, {@code done} or {@code dropped}
 * @param text in the caller's language
 * @param endedBy real name of who did it, or null
 */
public record Task(
        UUID id,
        String module,
        String kind,
        String text,
        UUID source,
        UUID child,
        NewTask.Owner owner,
        LocalDate due,
        String link,
        String state,
        Instant createdAt,
        Instant endedAt,
        String endedBy,
        String reason) {}
