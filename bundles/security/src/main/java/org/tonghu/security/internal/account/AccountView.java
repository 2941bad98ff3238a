package org.tonghu.security.internal.account;

import java.time.Instant;
import java.util.UUID;
import org.tonghu.api.data.Row;

/** An account as an administrator sees it. */
public record AccountView(
        UUID id,
        String username,
        String name,
        String realName,
        String role,
        long division,
        String department,
        boolean closed,
        boolean locked,
        Instant lastSignInAt,
        long version) {

    /** The columns {@link #of} needs, of {@code security_account a} and {@code security_credential c}. */
    static final String SELECT = "select a.id, a.username, a.username_key, a.real_name, a.role_code, a.division,"
            + " a.department, a.closed_at, a.version, c.last_sign_in_at"
            + " from security_account a join security_credential c on c.account_id = a.id";

    static AccountView of(Row row) {
        return new AccountView(
                row.uuid("id"),
                row.string("username"),
                row.string("username_key"),
                row.string("real_name"),
                row.string("role_code"),
                row.number("division"),
                row.string("department"),
                row.instant("closed_at") != null,
                false,
                row.instant("last_sign_in_at"),
                row.number("version"));
    }

    AccountView locked(boolean now) {
        return new AccountView(
                id, username, name, realName, role, division, department, closed, now, lastSignInAt, version);
    }

    /** {@code active}, {@code locked} or {@code closed}. */
    public String state() {
        if (closed) {
            return "closed";
        }
        return locked ? "locked" : "active";
    }
}
