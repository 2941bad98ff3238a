package org.tonghu.api.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;

/**
 * A clock to be started.
 *
 * @param module id of the module it belongs to
 * @param kind e.g. {@code reporting.receive}; unique within the module
 * @param source the record it is about
 * @param division place of the record; the ladder climbs from here
 * @param from when the time began, e.g. discovery; may lie in the past
 * @param ladder who hears of it, one after the other; empty for a waiting period
 * @param text key in the module's i18n bundle: what is due
 * @param args named values of the text; sealed at rest
 * @param link address in the console
 */
public record NewClock(
        String module,
        String kind,
        UUID source,
        long division,
        Instant from,
        Span span,
        List<Rung> ladder,
        String text,
        Map<String, String> args,
        String link) {
    public NewClock {
        ladder = List.copyOf(ladder);
        args = Map.copyOf(args);
    }

    /**
     * One step of the climb.
     *
     * @param role role at the division of its level that contains the clock's place
     * @param after how long after the clock's end
     */
    public record Rung(AccountRole role, Duration after) {}
}
