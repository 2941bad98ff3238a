package org.tonghu.api.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dated, sourced statement about a child.
 *
 * @param code e.g. {@code guardian.none}
 * @param detail further value, e.g. a grade or a code of illness, or null
 * @param from first day on which it is true
 * @param to first day on which it is no longer true, or null
 * @param source who says so, e.g. {@code registry.file}
 * @param knownSince when the platform learned of it
 */
public record Fact(
        UUID id,
        UUID childId,
        String code,
        String detail,
        LocalDate from,
        LocalDate to,
        String source,
        Instant knownSince) {}
