package org.tonghu.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.event.DomainEvent;

/**
 * Follows events in the order they were numbered. Called in a transaction that also moves the handler's cursor, so the
 * effect happens once; one that throws is called again later, and its failure shows in the catalogue.
 */
@ConsumerType
public interface DomainEventHandler {
    /** Stable name of the cursor, unique within the module. */
    String name();

    Set<String> types();

    void handle(DomainEvent event);
}
