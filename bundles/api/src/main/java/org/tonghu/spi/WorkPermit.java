package org.tonghu.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.permit.Permits;

/** May this worker work? One refusal is enough. Read from the database at each call, so that a change counts at once. */
@ConsumerType
public interface WorkPermit {
    /** The key in the module's i18n bundle that says why not; empty where she may. */
    Optional<String> refusal(Actor worker, Permits.Activity activity);
}
