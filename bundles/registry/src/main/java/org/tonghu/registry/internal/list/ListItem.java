package org.tonghu.registry.internal.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of the list of children.
 *
 * @param village 12-digit code
 * @param place township and village
 * @param categories codes
 * @param stale whether the file was confirmed too long ago
 */
public record ListItem(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        int age,
        String village,
        String villageName,
        String place,
        List<String> categories,
        Instant updatedAt,
        LocalDate confirmedOn,
        boolean stale) {}
