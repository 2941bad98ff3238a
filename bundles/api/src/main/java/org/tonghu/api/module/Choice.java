package org.tonghu.api.module;

import java.time.Instant;

/**
 * What stands for a role in a prefecture.
 *
 * @param on whether the role is on there
 * @param providerId module that provides it, or null where none is installed
 * @param providerVersion its version, or null
 * @param ready whether the provider is running
 * @param reason code of the state: {@code core}, {@code default}, {@code chosen}, {@code off}, {@code not-installed}, {@code provider-missing}
 * @param changedBy real name of who chose, or null where nobody has
 */
public record Choice(
        String role,
        int prefecture,
        boolean on,
        String providerId,
        String providerVersion,
        boolean ready,
        String reason,
        String changedBy,
        Instant changedAt,
        String why,
        String document) {}
