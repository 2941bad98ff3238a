package org.tonghu.supervision.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Divisions;
import org.tonghu.supervision.internal.counter.Rebuild;
import org.tonghu.supervision.internal.figure.Figures;
import org.tonghu.supervision.internal.rest.FigureResource;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=supervision")
public final class SupervisionApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public SupervisionApplication(
            @Reference Figures figures, @Reference Rebuild rebuild, @Reference Divisions divisions) {
        resources = Set.of(new FigureResource(figures, rebuild, divisions));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
