package org.tonghu.api.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, named in the past tense.
 *
 * @param type e.g. {@code ChildFileOpened}
 * @param subject id of the record it is about
 * @param village village it happened in, or the division
 * @param values small values; encrypted at rest
 */
public record DomainEvent(UUID id, String type, UUID subject, long village, Instant at, Map<String, String> values) {
    public DomainEvent {
        values = Map.copyOf(values);
    }
}
