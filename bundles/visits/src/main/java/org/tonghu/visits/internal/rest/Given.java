package org.tonghu.visits.internal.rest;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;

/** Reads what stands in a request. */
final class Given {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:--?gzip)?\"");
    private static final Pattern DIVISION = Pattern.compile("53\\d{10}");
    private static final int MOST = 200;

    private Given() {}

    static <T> T body(T body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return body;
    }

    /** The version an If-Match names; null without one. */
    static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return null;
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(400, "malformed");
        }
        return Long.valueOf(matcher.group(1));
    }

    static UUID child(String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid("/child", "required");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/child", "visits.child-invalid");
        }
    }

    /** The id of a record; what is none names nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /** A division's code; 0 where none is given. */
    static long division(String pointer, String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (!DIVISION.matcher(text).matches()) {
            throw Problem.invalid(pointer, "visits.division-invalid");
        }
        return Long.parseLong(text);
    }

    static CodeRange area(String pointer, String text) {
        long code = division(pointer, text);
        return code == 0 ? null : DivisionCode.range(code);
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("?limit", "maximum");
        }
        return limit;
    }
}
