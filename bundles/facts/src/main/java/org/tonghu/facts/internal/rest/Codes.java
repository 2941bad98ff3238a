package org.tonghu.facts.internal.rest;

import java.util.Arrays;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.Problem;

/** Division codes and levels as they stand in addresses. */
final class Codes {
    private Codes() {}

    /**
     * @throws Problem not-found for what is no code of twelve digits
     */
    static long code(String text) {
        if (text.length() != 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9') || text.charAt(0) == '0') {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }

    /** The level of this name; null for none given. */
    static DivisionLevel level(String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> level.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("?level", "indicator.level"));
    }

    static String text(long code) {
        return code == 0 ? null : Long.toString(code);
    }
}
