package org.tonghu.api.fact;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The thin child index: who there is and where. Published to SQL as the view {@code facts_child_v1(child_id, village_code, birth_date, active)}. */
@ProviderType
public interface Children {
    /** Adds or changes, in the current transaction. */
    void put(List<ChildRef> children);

    /**
     * The child, if she is in the current caller's scope.
     *
     * @throws org.tonghu.api.problem.Problem not-found otherwise
     */
    ChildRef require(UUID childId);
}
