package org.tonghu.security.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as it is shown.
 *
 * @param state {@code active}, {@code locked}, {@code closed}
 * @param initialPassword told once, when the account is opened; else left out
 */
public record AccountItem(
        UUID id,
        String username,
        String realName,
        String role,
        String division,
        String divisionName,
        String department,
        String state,
        Instant lastSignInAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) String initialPassword) {

    @Override
    public String toString() {
        return "AccountItem " + id;
    }

    /**
     * A page of accounts.
     *
     * @param after where the next page begins, or null on the last
     * @param total only where asked for
     */
    public record Page(List<AccountItem> items, String after, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}

    /** A password told once. */
    public record Initial(String initialPassword) {
        @Override
        public String toString() {
            return "Initial";
        }
    }
}
