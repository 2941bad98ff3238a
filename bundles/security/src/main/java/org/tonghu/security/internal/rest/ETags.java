package org.tonghu.security.internal.rest;

import org.tonghu.api.problem.Problem;

/** A record's version as an ETag and back. */
final class ETags {
    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an If-Match header names.
     *
     * @throws Problem 428 without one, 400 for one that no ETag of ours looks like
     */
    static long version(String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(428, "precondition-required");
        }
        String text = ifMatch.trim().replaceFirst("^W/", "");
        if (!text.matches("\"[0-9]{1,18}\"")) {
            throw Problem.of(400, "malformed");
        }
        return Long.parseLong(text.substring(1, text.length() - 1));
    }
}
