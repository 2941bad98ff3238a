package org.tonghu.security.internal.session;

import java.util.Map;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.problem.Problem;

/** A session that has not ended. */
public record LiveSession(String tokenHash, Actor actor, Need need) {
    /** Throws 403 {@code restricted} where something else comes first. */
    public void mustNeed(Need... allowed) {
        for (Need each : allowed) {
            if (need == each) {
                return;
            }
        }
        if (need == Need.NOTHING) {
            throw Problem.conflict("nothing-needed", Map.of(), null);
        }
        throw Problem.of(403, "restricted", Map.of("needs", need.code()));
    }
}
