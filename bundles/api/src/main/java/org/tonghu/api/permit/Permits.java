package org.tonghu.api.permit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks every {@link org.tonghu.spi.WorkPermit} of the modules that serve the caller's prefecture. With none installed,
 * everybody may work. Mandatory reporting never asks (Cl. 5c).
 */
@ProviderType
public interface Permits {
    /** Kinds of work that may be gated. */
    enum Activity {
        VISIT,
        PATROL,
        APPROVAL
    }

    /**
     * @throws org.tonghu.api.problem.Problem {@code work-not-permitted} (403) with the reasons, in the caller's language
     */
    void require(Activity activity);

    /** Why the current caller may not do it now, in her language; empty where she may. */
    List<String> refusals(Activity activity);
}
