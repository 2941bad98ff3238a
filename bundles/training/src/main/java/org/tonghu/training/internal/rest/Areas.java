package org.tonghu.training.internal.rest;

import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;

/** Reads the division a list or figure is asked for. */
public final class Areas {
    private final Divisions divisions;

    public Areas(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * The division; the caller's own where none is given.
     *
     * @throws Problem invalid for what is no code; not-found for one that does not exist or is out of scope
     */
    long of(String text) {
        long code = text == null || text.isBlank() ? Caller.who().division() : parsed(text);
        if (divisions.find(code).isEmpty() || !Caller.who().scope().contains(code)) {
            throw Problem.notFound();
        }
        return code;
    }

    private static long parsed(String text) {
        if (!text.matches("\\d{12}")) {
            throw Problem.invalid("?division", "training.division-unknown");
        }
        return Long.parseLong(text);
    }
}
