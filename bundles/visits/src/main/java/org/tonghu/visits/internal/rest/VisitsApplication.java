package org.tonghu.visits.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=visits")
public final class VisitsApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public VisitsApplication(@Reference VisitResource visits, @Reference RoundResource rounds) {
        resources = Set.of(visits, rounds);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
