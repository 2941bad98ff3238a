package org.tonghu.api.child;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Names for lists of other modules, so that no module keeps a copy of a name. */
@ProviderType
public interface ChildNames {
    /**
     * Names of these children that are in the current caller's scope, in one statement; others are missing. Reading the
     * list is the asker's to record.
     */
    Map<UUID, String> of(Collection<UUID> children);
}
