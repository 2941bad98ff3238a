package org.tonghu.api.actor;

import java.util.UUID;
import org.tonghu.api.division.DivisionCode;

/**
 * Who acts.
 *
 * @param accountId id of the account; fixed ids for the platform's own actors
 * @param division the division the account belongs to, 12 digits
 * @param department department or institution, or null
 */
public record Actor(
        UUID accountId,
        String username,
        String realName,
        AccountRole role,
        long division,
        String department,
        Scope scope) {
    private static final UUID SYSTEM_ID = new UUID(0, 0);
    private static final UUID NOBODY_ID = new UUID(0, 1);

    /** The platform itself, seeing all. */
    public static final Actor SYSTEM =
            new Actor(SYSTEM_ID, "system", "system", AccountRole.SYSTEM, DivisionCode.PROVINCE, null, Scope.EVERYWHERE);

    /** A caller who has not signed in: sees nothing. */
    public static final Actor ANONYMOUS = new Actor(
            NOBODY_ID,
            "anonymous",
            "anonymous",
            AccountRole.MANDATORY_REPORTER,
            DivisionCode.PROVINCE,
            null,
            Scope.NOWHERE);

    public boolean isAnonymous() {
        return accountId.equals(NOBODY_ID);
    }

    /** The account's prefecture, four digits, or 0 for one of the province. */
    public int prefecture() {
        return DivisionCode.prefecture(division);
    }
}
