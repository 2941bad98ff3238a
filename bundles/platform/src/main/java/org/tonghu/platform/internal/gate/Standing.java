package org.tonghu.platform.internal.gate;

import java.util.Optional;
import org.tonghu.platform.internal.catalogue.Installed;

/** Which installed bundle serves where; by bundle, so that two versions of one module are told apart. */
public interface Standing {
    /** The running provider of a role that is on there. */
    Optional<Installed> provider(String role, int prefecture);

    /** Whether this bundle provides its role in the prefecture now; ground bundles do everywhere. */
    boolean serves(Installed module, int prefecture);
}
