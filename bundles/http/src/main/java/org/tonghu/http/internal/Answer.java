package org.tonghu.http.internal;

import java.util.List;
import java.util.Map;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;

/** An error on its way out, before its words are found. */
record Answer(int status, String code, Map<String, Object> args, List<FieldError> errors, Object current) {
    static Answer of(Problem problem) {
        return new Answer(problem.status(), problem.code(), problem.args(), problem.errors(), problem.current());
    }

    static Answer of(int status, String code) {
        return new Answer(status, code, Map.of(), List.of(), null);
    }

    static Answer of(int status, String code, List<FieldError> errors) {
        return new Answer(status, code, Map.of(), errors, null);
    }

    /** Seconds to wait before trying again, or 0. */
    long retryAfter() {
        Object given = args.get("retryAfter");
        if (given instanceof Number number) {
            return Math.max(1, number.longValue());
        }
        return status == 503 ? 5 : 0;
    }
}
