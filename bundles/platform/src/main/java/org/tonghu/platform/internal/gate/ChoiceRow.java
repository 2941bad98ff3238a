package org.tonghu.platform.internal.gate;

import java.time.Instant;
import java.util.UUID;

/**
 * What a prefecture has chosen for a role.
 *
 * @param provider module chosen, or null for the default one
 * @param providerVersion version pinned, or null for the newest
 * @param document number of the document behind it, or null
 * @param version counts the changes, from 1
 */
record ChoiceRow(
        int prefecture,
        String role,
        boolean on,
        String provider,
        String providerVersion,
        String reason,
        String document,
        UUID changedBy,
        String changedByName,
        Instant changedAt,
        long version) {}
