package org.tonghu.api.access;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tonghu.api.actor.Actor;

/** Which account role holds which permission, read from the descriptors of installed modules. */
@ProviderType
public interface Permissions {
    boolean holds(Actor actor, String permission);

    /** All permissions of the actor, those of modules off in her prefecture left out. */
    Set<String> of(Actor actor, int prefecture);

    /** Throws {@code Problem.forbidden()} unless the current caller holds the permission. */
    void require(String permission);
}
