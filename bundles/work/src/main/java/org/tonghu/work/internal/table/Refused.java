package org.tonghu.work.internal.table;

import java.util.Map;
import org.tonghu.api.problem.Problem;

/** Why a file is not taken. */
final class Refused {
    private Refused() {}

    /** @param row where it went wrong, as a spreadsheet counts */
    static Problem unreadable(long row) {
        return Problem.of(422, "table-unreadable", Map.of("row", row));
    }

    static Problem unreadable(long row, Exception cause) {
        Problem problem = unreadable(row);
        problem.initCause(cause);
        return problem;
    }

    static Problem tooLarge() {
        return Problem.of(422, "table-too-large");
    }

    static Problem noHeader() {
        return Problem.of(422, "table-no-header");
    }
}
