package org.tonghu.platform.internal.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Gate;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;

/** The gate over what is installed now and what was chosen, both in memory. */
@Component(service = {Gate.class, Standing.class, LiveGate.class})
public final class LiveGate implements Gate, Standing {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGate.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final BundleContext context;
    private final Modules modules;
    private final ChoiceCache cache;
    private final InFlight inFlight = new InFlight();
    private final SynchronousBundleListener stops = this::bundleChanged;

    @Activate
    public LiveGate(BundleContext context, @Reference Modules modules, @Reference ChoiceCache cache) {
        this.context = context;
        this.modules = modules;
        this.cache = cache;
        context.addBundleListener(stops);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(stops);
    }

    @Override
    public Choice ask(String role, int prefecture) {
        return decide(role, prefecture).choice();
    }

    @Override
    public List<Choice> all(int prefecture) {
        TreeSet<String> roles = new TreeSet<>(cache.current().roles());
        modules.all().stream()
                .filter(module -> !module.isGround())
                .forEach(module -> roles.add(module.descriptor().role()));
        return roles.stream().map(role -> ask(role, prefecture)).toList();
    }

    @Override
    public boolean serves(String moduleId, int prefecture) {
        return modules.all().stream()
                .filter(module -> module.id().equals(moduleId))
                .anyMatch(module -> serves(module, prefecture));
    }

    @Override
    public boolean serves(Installed module, int prefecture) {
        return module.isGround()
                || provider(module.descriptor().role(), prefecture)
                        .filter(provider -> provider.bundleId() == module.bundleId())
                        .isPresent();
    }

    @Override
    public Optional<Installed> provider(String role, int prefecture) {
        Decision decision = decide(role, prefecture);
        return decision.choice().ready()
                ? decision.provider().flatMap(candidate -> modules.ofBundle(candidate.bundleId()))
                : Optional.empty();
    }

    @Override
    public <S, T> T call(String role, int prefecture, Class<S> service, Function<S, T> call) {
        Installed provider = provider(role, prefecture).orElseThrow(() -> Problem.moduleOff(role));
        if (!inFlight.enter(provider.bundleId())) {
            throw Problem.moduleOff(role);
        }
        try {
            return call(provider, service, call);
        } finally {
            inFlight.leave(provider.bundleId());
        }
    }

    private <S, T> T call(Installed provider, Class<S> service, Function<S, T> call) {
        ServiceReference<?> reference = provider.references()
                .filter(candidate -> Installed.offers(candidate, service.getName()))
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow(() -> Problem.moduleOff(provider.descriptor().role()));
        Object found = context.getService(reference);
        if (found == null) {
            throw Problem.moduleOff(provider.descriptor().role());
        }
        try {
            return call.apply(service.cast(found));
        } finally {
            context.ungetService(reference);
        }
    }

    /** Core roles stand in the province by themselves, optional ones where some prefecture has them on. */
    private Decision decide(String role, int prefecture) {
        Choices choices = cache.current();
        List<Candidate> candidates = modules.providers(role).stream()
                .map(module -> Candidate.of(module, choices))
                .toList();
        boolean onWithoutRow = prefecture == 0 && choices.isOnAnywhere(role);
        return Decision.of(role, prefecture, choices.find(role, prefecture), onWithoutRow, candidates);
    }

    /** Called inside the bundle's stop: what it has begun is finished before its services go. */
    private void bundleChanged(BundleEvent event) {
        long id = event.getBundle().getBundleId();
        if (event.getType() == BundleEvent.STOPPING && modules.ofBundle(id).isPresent()) {
            if (!inFlight.retire(id, DRAIN)) {
                LOG.warn("{} stops although calls still run in it", event.getBundle());
            }
        } else if (event.getType() == BundleEvent.STARTING) {
            inFlight.readmit(id);
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            inFlight.forget(id);
        }
    }
}
