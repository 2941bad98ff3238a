package org.tonghu.facts.internal.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.ModuleState;
import org.tonghu.spi.DivisionChange;

/**
 * Every installed module's part in a change of divisions, on or off, for rows of a module that is off must not be left
 * behind. The gate is not asked, on purpose; of two versions of one module the newer speaks, once.
 */
@Component(service = Movers.class)
public class Movers {
    private final BundleContext context;
    private final Catalogue catalogue;

    @Activate
    public Movers(BundleContext context, @Reference Catalogue catalogue) {
        this.context = context;
        this.catalogue = catalogue;
    }

    /** In order of module. */
    public List<Contribution<DivisionChange>> all() {
        Map<String, ServiceReference<DivisionChange>> newest = new HashMap<>();
        references().forEach(reference -> module(reference)
                .ifPresent(id -> newest.merge(
                        id, reference, (one, other) -> version(one).compareTo(version(other)) < 0 ? other : one)));
        List<Contribution<DivisionChange>> movers = new ArrayList<>();
        newest.forEach((id, reference) -> Optional.ofNullable(context.getService(reference))
                .ifPresent(service -> movers.add(new Contribution<>(id, service))));
        movers.sort(Comparator.comparing(Contribution::moduleId));
        return movers;
    }

    /** Modules whose rows could not follow now, because they are installed and do not run. */
    public List<String> missing() {
        return catalogue.modules().stream()
                .filter(module -> module.state() != ModuleState.State.RUNNING)
                .map(module -> module.descriptor().id())
                .distinct()
                .toList();
    }

    private Collection<ServiceReference<DivisionChange>> references() {
        try {
            return context.getServiceReferences(DivisionChange.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> module(ServiceReference<?> reference) {
        return Optional.ofNullable(reference.getBundle())
                .flatMap(bundle -> catalogue.ofBundle(bundle.getBundleId()))
                .map(module -> module.descriptor().id());
    }

    private static org.osgi.framework.Version version(ServiceReference<?> reference) {
        return reference.getBundle().getVersion();
    }
}
