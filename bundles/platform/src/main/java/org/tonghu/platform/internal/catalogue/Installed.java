package org.tonghu.platform.internal.catalogue;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.Kind;

/**
 * A bundle with {@code module.json}.
 *
 * @param fault what is wrong with its descriptor, else null
 * @param since when it was installed, updated or started last, whichever was later
 */
public record Installed(Bundle bundle, ModuleDescriptor descriptor, String fault, Instant since) {
    private static final String APPLICATION = "javax.ws.rs.core.Application";

    public long bundleId() {
        return bundle.getBundleId();
    }

    public String id() {
        return descriptor.id();
    }

    public boolean isGround() {
        return descriptor.kind() == Kind.GROUND;
    }

    public boolean isCore() {
        return descriptor.kind() == Kind.CORE;
    }

    /** Whether it answers now: started, and what it promises to REST is there. */
    public boolean running() {
        return fault == null && bundle.getState() == Bundle.ACTIVE && (!promisesRest() || registers(APPLICATION));
    }

    /** A service of this bundle itself under that name. */
    public boolean registers(String service) {
        return references().anyMatch(reference -> offers(reference, service));
    }

    /** The services the bundle has registered; none once it is uninstalled. */
    public Stream<ServiceReference<?>> references() {
        try {
            ServiceReference<?>[] references = bundle.getRegisteredServices();
            return references == null ? Stream.empty() : Arrays.stream(references);
        } catch (IllegalStateException uninstalled) {
            return Stream.empty();
        }
    }

    /** The module's version for comparison; the bundle's where it is none of OSGi's. */
    public Version version() {
        try {
            return Version.parseVersion(descriptor.version());
        } catch (IllegalArgumentException e) {
            return bundle.getVersion();
        }
    }

    Installed seen(Instant now) {
        return new Installed(bundle, descriptor, fault, now);
    }

    boolean promisesRest() {
        return !isGround() || !descriptor.paths().isEmpty();
    }

    public static boolean offers(ServiceReference<?> reference, String service) {
        return Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS))
                .contains(service);
    }
}
