package org.tonghu.funding.internal.rest;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import javax.ws.rs.core.Response;
import org.tonghu.api.problem.Problem;

/** What requests have in common. */
final class Given {
    private static final long NO_VERSION = -1;

    private Given() {}

    /** The version an entity tag stands for; one that is none of ours matches nothing. */
    static Long version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(NO_VERSION);
    }

    /** The child's id, or null where none is given. */
    static UUID child(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/child", "funding.child-invalid");
        }
    }

    static YearMonth month(String pointer, String text) {
        try {
            return YearMonth.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "funding.month-invalid");
        }
    }

    static <T> T body(T body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return body;
    }

    static Response put(Object entity, boolean created, long version) {
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .tag(String.valueOf(version))
                .entity(entity)
                .build();
    }
}
