package org.tonghu.platform.internal.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Migrations;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.ModuleState.State;
import org.tonghu.platform.internal.gate.Standing;
import org.tonghu.platform.internal.text.Messages;

/** The catalogue as administrators see it: each state with its reason in the caller's language. */
@Component(service = {Catalogue.class, BundleCatalogue.class})
public final class BundleCatalogue implements Catalogue {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Modules modules;
    private final Parts parts;
    private final Notices notices;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Migrations migrations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Standing standing;

    @Activate
    public BundleCatalogue(
            @Reference Modules modules, @Reference Parts parts, @Reference Notices notices, @Reference Clock clock) {
        this.modules = modules;
        this.parts = parts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<ModuleState> modules() {
        return modules.all().stream().map(this::state).toList();
    }

    @Override
    public Optional<ModuleState> ofBundle(long bundleId) {
        return modules.ofBundle(bundleId).map(this::state);
    }

    @Override
    public List<ModuleState> providers(String role) {
        return modules.providers(role).stream().map(this::state).toList();
    }

    @Override
    public Optional<ModuleState> module(String id) {
        return find(id).map(this::state);
    }

    @Override
    public Optional<String> resource(String moduleId, String path) {
        return find(moduleId).flatMap(module -> Modules.text(module.bundle(), path));
    }

    /** Of several versions the one that serves the caller's prefecture. */
    private Optional<Installed> find(String id) {
        List<Installed> versions =
                modules.all().stream().filter(module -> module.id().equals(id)).toList();
        Standing asked = standing;
        int prefecture = Caller.current().prefecture();
        return versions.size() < 2 || asked == null
                ? versions.stream().findFirst()
                : versions.stream()
                        .filter(module -> asked.serves(module, prefecture))
                        .findFirst()
                        .or(() -> versions.stream().findFirst());
    }

    /** State and reason of one module, in the caller's language. */
    public ModuleState state(Installed module) {
        Locale locale = Caller.current().locale();
        if (module.running()) {
            String amiss = String.join(" ", notices.of(module.id(), locale));
            return new ModuleState(
                    module.descriptor(), module.bundleId(), State.RUNNING, amiss.isEmpty() ? null : amiss);
        }
        State state = notRunning(module);
        return new ModuleState(module.descriptor(), module.bundleId(), state, reason(module, state, locale));
    }

    private State notRunning(Installed module) {
        if (module.fault() != null || migrationFailure(module).isPresent()) {
            return State.FAILED;
        }
        return switch (module.bundle().getState()) {
            case Bundle.INSTALLED -> State.FAILED;
            case Bundle.STARTING -> State.STARTING;
            case Bundle.ACTIVE -> isFresh(module) ? State.STARTING : State.FAILED;
            default -> State.STOPPED;
        };
    }

    private String reason(Installed module, State state, Locale locale) {
        if (module.fault() != null) {
            return Messages.text("reason.descriptor", locale, Map.of("fault", module.fault()));
        }
        Optional<String> migration = migrationFailure(module);
        if (migration.isPresent()) {
            return Messages.text("reason.migration", locale, Map.of("fault", migration.get()));
        }
        if (module.bundle().getState() == Bundle.ACTIVE) {
            List<String> missing = parts.missing(module.bundle(), locale);
            return missing.isEmpty() ? Messages.text("reason.no-rest", locale, Map.of()) : String.join(" ", missing);
        }
        String key = module.bundle().getState() == Bundle.INSTALLED
                ? "unresolved"
                : state.name().toLowerCase(Locale.ROOT);
        return Messages.text("reason." + key, locale, Map.of());
    }

    private boolean isFresh(Installed module) {
        return Duration.between(module.since(), clock.instant()).compareTo(PATIENCE) < 0;
    }

    private Optional<String> migrationFailure(Installed module) {
        Migrations asked = migrations;
        return asked == null ? Optional.empty() : asked.failure(module.bundleId());
    }
}
