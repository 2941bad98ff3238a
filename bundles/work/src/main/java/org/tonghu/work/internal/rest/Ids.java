package org.tonghu.work.internal.rest;

import java.util.UUID;
import org.tonghu.api.problem.Problem;

/** Ids as they stand in addresses. */
final class Ids {
    private Ids() {}

    /**
     * @throws Problem not-found for what is no id
     */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.notFound();
            problem.initCause(e);
            throw problem;
        }
    }
}
