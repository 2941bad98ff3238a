package org.tonghu.probe.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.probe.internal.rest.ProbeResource;
import org.tonghu.probe.internal.rest.RuntimeResource;

/** The probe's resources. */
@Component(service = Application.class, property = "tonghu.role=probe")
public final class ProbeApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public ProbeApplication(BundleContext context, @Reference ProbeRows rows) {
        resources = Set.of(new ProbeResource(rows), new RuntimeResource(context));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
