package org.tonghu.registry.internal.file;

import java.time.Instant;
import java.util.UUID;
import org.tonghu.api.actor.Actor;

/** Who did something, and when. */
public record Stamp(Instant at, UUID by, String name) {
    public static Stamp of(Instant at, Actor actor) {
        return new Stamp(at, actor.accountId(), actor.realName());
    }
}
