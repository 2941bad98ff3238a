package org.tonghu.platform.internal.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.gate.Standing;

/** Permissions as the descriptors of installed modules grant them to account roles. */
@Component
public final class DescriptorPermissions implements Permissions {
    private final Modules modules;
    private final Standing standing;

    @Activate
    public DescriptorPermissions(@Reference Modules modules, @Reference Standing standing) {
        this.modules = modules;
        this.standing = standing;
    }

    @Override
    public boolean holds(Actor actor, String permission) {
        return !actor.isAnonymous()
                && (actor.role() == AccountRole.SYSTEM
                        || granted(actor, module -> true).anyMatch(permission::equals));
    }

    @Override
    public Set<String> of(Actor actor, int prefecture) {
        return actor.isAnonymous()
                ? Set.of()
                : granted(actor, module -> standing.serves(module, prefecture)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void require(String permission) {
        if (!holds(Caller.who(), permission)) {
            throw Problem.forbidden();
        }
    }

    private Stream<String> granted(Actor actor, Predicate<Installed> counted) {
        return modules.all().stream()
                .filter(counted)
                .flatMap(module -> module.descriptor().permissions().entrySet().stream())
                .filter(entry -> isGranted(actor, entry))
                .map(Map.Entry::getKey);
    }

    private static boolean isGranted(Actor actor, Map.Entry<String, List<String>> entry) {
        return entry.getValue().contains(actor.role().code());
    }
}
