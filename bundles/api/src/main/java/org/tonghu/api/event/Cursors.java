package org.tonghu.api.event;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tonghu.api.division.CodeRange;
import org.tonghu.spi.DomainEventHandler;

/** How far a handler has followed the event log; for what is built from events alone. */
@ProviderType
public interface Cursors {
    /**
     * Until when everything that happened in the area is handled: the time of the oldest of the handler's events that
     * waits, or empty where none does.
     */
    Optional<Instant> waitingSince(DomainEventHandler handler, CodeRange area);

    /**
     * Puts the handler before the first event of a prefecture, or of the province for 0. Waits for a batch being handled;
     * no further one begins before the current transaction ends, so that what was built can be emptied in it.
     */
    void rewind(DomainEventHandler handler, int prefecture);
}
