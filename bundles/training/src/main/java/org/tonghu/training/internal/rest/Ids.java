package org.tonghu.training.internal.rest;

import java.util.List;
import java.util.UUID;
import org.tonghu.api.problem.Problem;

/** Reads what comes as text. */
final class Ids {
    private static final long NO_VERSION = -1;
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private Ids() {}

    /** @throws Problem invalid at the pointer */
    static UUID id(String pointer, String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(pointer, "training.id-invalid");
        }
    }

    /** One or several workers; null where neither is given. */
    static List<UUID> ids(String worker, List<String> workers) {
        if (worker != null && !worker.isBlank()) {
            return List.of(id("/worker", worker));
        }
        return workers == null
                ? null
                : workers.stream().map(text -> id("/workers", text)).toList();
    }

    /** The version an entity tag stands for; one that is none of ours matches nothing. */
    static Long version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(NO_VERSION);
    }

    static int limit(Integer asked) {
        return asked == null ? USUAL : Math.max(1, Math.min(MOST, asked));
    }
}
