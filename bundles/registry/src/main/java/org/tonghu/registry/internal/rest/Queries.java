package org.tonghu.registry.internal.rest;

import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.list.ChildQuery;

/** Reads what callers ask for, strictly. */
final class Queries {
    private static final int MOST_WORDS = 100;

    private Queries() {}

    static ChildQuery query(String words, String division, String category, Boolean active) {
        if (words != null && words.length() > MOST_WORDS) {
            throw Problem.invalid("?q", "maxLength");
        }
        if (category != null && !Categories.CODES.contains(category)) {
            throw Problem.invalid("?category", "code.unknown");
        }
        return new ChildQuery(words == null ? "" : words, area(division), category, active);
    }

    /** The area of a division, or null where none is named. One that overlaps nothing of the caller's is not found. */
    static CodeRange area(String division) {
        if (division == null || division.isBlank()) {
            return null;
        }
        CodeRange area = DivisionCode.range(code(division, "?division"));
        boolean overlaps = Caller.who().scope().ranges().stream()
                .anyMatch(range -> range.lo() < area.hi() && area.lo() < range.hi());
        if (!overlaps) {
            throw Problem.notFound();
        }
        return area;
    }

    static long code(String division, String pointer) {
        if (division == null || !division.matches("[1-9]\\d{11}")) {
            throw Problem.invalid(pointer, "village.unknown");
        }
        return Long.parseLong(division);
    }
}
