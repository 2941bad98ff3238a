package org.tonghu.reporting.internal.rest;

/** Versions as entity tags. */
final class ETags {
    private static final long NO_VERSION = -1;

    private ETags() {}

    /** The version an {@code If-Match} stands for, null without one; a tag that is none of ours matches nothing. */
    static Long version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(NO_VERSION);
    }
}
