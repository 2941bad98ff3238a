package org.tonghu.health.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.health.internal.rest.TreatmentResource;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=health")
public final class HealthApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public HealthApplication(@Reference Treatments treatments, @Reference Labels labels) {
        resources = Set.of(new TreatmentResource(treatments, labels));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
