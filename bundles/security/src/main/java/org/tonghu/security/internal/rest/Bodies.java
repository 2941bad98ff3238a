package org.tonghu.security.internal.rest;

import org.tonghu.api.problem.Problem;

/** First checks of what a caller sent. */
final class Bodies {
    private static final int LONGEST = 1_000;
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private Bodies() {}

    /** The body, or 400. */
    static <T> T present(T body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return body;
    }

    /** A text that must be there and must not be absurdly long. */
    static String text(String pointer, String text) {
        if (text == null || text.isEmpty()) {
            throw Problem.invalid(pointer, "required");
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid(pointer, "too-long");
        }
        return text;
    }

    /** Rows a page may have: 1 to 200, 50 where nothing is asked. */
    static int limit(Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw Problem.invalid("?limit", "limit.range");
        }
        return asked == null ? USUAL : asked;
    }
}
