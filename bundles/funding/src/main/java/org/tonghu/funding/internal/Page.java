package org.tonghu.funding.internal;

import java.util.List;
import java.util.UUID;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;

/**
 * A part of a list that is asked for.
 *
 * @param range of the division, or null
 * @param after id of the last row seen, or null
 */
public record Page(CodeRange range, UUID after, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * @throws Problem invalid for what is no division, cursor or number of rows
     */
    public static Page of(String division, String after, Integer limit) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw Problem.invalid("?limit", "funding.limit-invalid");
        }
        CodeRange range = division == null || division.isBlank() ? null : DivisionCode.range(division(division));
        return new Page(range, after == null || after.isBlank() ? null : cursor(after), rows);
    }

    /** The 12-digit code of a division. */
    public static long division(String text) {
        if (text == null || !text.matches("53\\d{10}")) {
            throw Problem.invalid("?division", "funding.division-invalid");
        }
        return Long.parseLong(text);
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?after", "funding.cursor-invalid");
        }
    }

    /** Rows of a page, of which one more than asked for was read. */
    public <T> Rows<T> rows(List<T> read, java.util.function.Function<T, UUID> id) {
        boolean more = read.size() > limit;
        List<T> items = more ? read.subList(0, limit) : read;
        return new Rows<>(
                List.copyOf(items), more ? id.apply(items.get(limit - 1)).toString() : null);
    }

    /** @param after where the next page begins; null on the last */
    public record Rows<T>(List<T> items, String after) {}
}
