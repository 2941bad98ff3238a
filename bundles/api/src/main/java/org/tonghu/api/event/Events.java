package org.tonghu.api.event;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The event log. Events are written in the transaction that makes them true; a leader numbers them after commit, and
 * handlers follow that number, each with a cursor of its own that commits together with the handler's effect.
 */
@ProviderType
public interface Events {
    void publish(Collection<DomainEvent> events);
}
