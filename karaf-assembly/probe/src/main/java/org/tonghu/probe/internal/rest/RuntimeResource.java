package org.tonghu.probe.internal.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.tonghu.api.access.Requires;

/** The runtime from the inside. */
@Path("probe/runtime")
@Produces(MediaType.APPLICATION_JSON)
public final class RuntimeResource {
    private final BundleContext context;

    public RuntimeResource(BundleContext context) {
        this.context = context;
    }

    /** All bundles but this module's. */
    @GET
    @Path("bundles")
    @Requires("probe.use")
    public List<BundleView> bundles() {
        String own = context.getBundle().getSymbolicName();
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !own.equals(bundle.getSymbolicName()))
                .map(BundleView::of)
                .toList();
    }

    /** Takes away what keeps requests whole, for the negative controls; an empty value gives it back. */
    @PUT
    @Path("properties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("probe.use")
    public Map<String, String> set(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        return properties;
    }

    /**
     * A bundle as it stands.
     *
     * @param start a bundle that was started anew has another context
     * @param wiring a bundle that was refreshed has another wiring
     */
    public record BundleView(long id, String name, String version, int state, int start, int wiring) {
        static BundleView of(Bundle bundle) {
            return new BundleView(
                    bundle.getBundleId(),
                    bundle.getSymbolicName(),
                    bundle.getVersion().toString(),
                    bundle.getState(),
                    System.identityHashCode(bundle.getBundleContext()),
                    System.identityHashCode(bundle.adapt(BundleWiring.class)));
        }
    }
}
