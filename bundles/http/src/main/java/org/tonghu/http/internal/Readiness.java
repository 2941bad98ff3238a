package org.tonghu.http.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleState;

/**
 * What still has to come before people can be served: the boot, the ground floor, each installed module, and every
 * health check tagged {@code ready}. A module that failed is not waited for unless it is part of the ground floor.
 */
@Component(service = Readiness.class)
public final class Readiness {
    private static final String BOOTED = "org.apache.karaf.features.BootFinished";
    private final BundleContext context;
    private final Ground ground;

    @Reference(
            target = "(hc.tags=ready)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    private volatile List<HealthCheck> checks;

    @Activate
    public Readiness(BundleContext context, @Reference Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    /** Names of what is missing; empty when ready. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (context.getServiceReference(BOOTED) == null) {
            missing.add("boot");
        }
        if (!ground.complete()) {
            missing.add("ground");
        }
        ground.catalogue().map(Catalogue::modules).stream()
                .flatMap(List::stream)
                .filter(Readiness::awaited)
                .forEach(state -> missing.add(state.descriptor().id()));
        checks.stream()
                .map(HealthCheck::execute)
                .filter(result -> !result.isOk())
                .map(Readiness::words)
                .forEach(missing::add);
        return missing;
    }

    private static boolean awaited(ModuleState module) {
        boolean isGround = module.descriptor().kind() == ModuleDescriptor.Kind.GROUND;
        return switch (module.state()) {
            case STARTING -> true;
            case FAILED -> isGround;
            case RUNNING, STOPPED -> false;
        };
    }

    private static String words(Result result) {
        for (var entry : result) {
            if (!entry.getStatus().equals(Result.Status.OK)) {
                return entry.getMessage();
            }
        }
        return result.getStatus().name();
    }
}
