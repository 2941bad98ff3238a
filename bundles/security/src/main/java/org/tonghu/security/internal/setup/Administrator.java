package org.tonghu.security.internal.setup;

import org.tonghu.api.division.DivisionCode;
import org.tonghu.security.internal.account.Draft;

/**
 * One of the three administrators of a first start.
 *
 * @param role {@code system-admin}, {@code security-admin} or {@code audit-admin}
 */
public record Administrator(String role, String username, String realName, String password) {
    Draft draft() {
        return new Draft(username, realName, role, DivisionCode.PROVINCE, null);
    }

    @Override
    public String toString() {
        return "Administrator " + role;
    }
}
