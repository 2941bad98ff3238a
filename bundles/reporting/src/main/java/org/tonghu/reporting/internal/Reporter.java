package org.tonghu.reporting.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.Actor;

/**
 * Who reported, as the sealed table keeps it.
 *
 * @param account or null for one who has none
 * @param role account role, or null
 * @param division of the account, or 0
 */
record Reporter(UUID account, String name, String role, long division, String department, String phone) {
    static Reporter worker(Actor actor) {
        return new Reporter(
                actor.accountId(), actor.realName(), actor.role().code(), actor.division(), actor.department(), null);
    }

    static Reporter stranger(String name, String phone) {
        return new Reporter(null, name, null, 0, null, phone);
    }

    /** Whether both are one account, or, without accounts, gave the same name and telephone. */
    boolean isSameAs(Reporter other) {
        return account == null ? equals(other) : account.equals(other.account);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "account", account);
        put(fields, "name", name);
        put(fields, "role", role);
        put(fields, "division", division);
        put(fields, "department", department);
        put(fields, "phone", phone);
        return fields;
    }

    static Reporter of(Map<String, String> fields) {
        String account = fields.get("account");
        return new Reporter(
                account == null ? null : UUID.fromString(account),
                fields.get("name"),
                fields.get("role"),
                Long.parseLong(fields.get("division")),
                fields.get("department"),
                fields.get("phone"));
    }

    private static void put(Map<String, String> fields, String name, Object content) {
        if (content != null) {
            fields.put(name, content.toString());
        }
    }
}
