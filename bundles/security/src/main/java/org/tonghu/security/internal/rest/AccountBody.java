package org.tonghu.security.internal.rest;

import java.util.regex.Pattern;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.Draft;

/** An account as it is sent. */
public record AccountBody(String username, String realName, String role, String division, String department) {
    private static final Pattern CODE = Pattern.compile("[0-9]{12}");

    Draft draft() {
        if (division == null || !CODE.matcher(division).matches()) {
            throw Problem.invalid("/division", "division.unknown");
        }
        return new Draft(trimmed(username), trimmed(realName), role, Long.parseLong(division), trimmed(department));
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
