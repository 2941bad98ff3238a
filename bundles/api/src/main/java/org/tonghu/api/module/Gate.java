package org.tonghu.api.module;

import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says which module provides a role for a prefecture. The only place that decides; REST, menu, search, import, export,
 * bulk edit, reports, timers, notifications and sync all ask it. Answers come from memory and follow a change of the
 * database at once on the node that made it, within a second on others. Prefecture 0 stands for the province: a core
 * role's default provider; an optional role's where it is on in at least one prefecture.
 */
@ProviderType
public interface Gate {
    Choice ask(String role, int prefecture);

    /** All roles known, installed or chosen, in order of name. */
    List<Choice> all(int prefecture);

    /** Whether this module is the one that provides its role in the prefecture now. Ground bundles always do. */
    boolean serves(String moduleId, int prefecture);

    /**
     * Calls a service of the role's provider, counted as in flight there.
     *
     * @throws org.tonghu.api.problem.Problem module-off where the role is off or not running
     */
    <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call);
}
