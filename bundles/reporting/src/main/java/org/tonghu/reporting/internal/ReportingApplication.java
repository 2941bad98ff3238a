package org.tonghu.reporting.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.reporting.internal.rest.CaseResource;
import org.tonghu.reporting.internal.rest.MeasureResource;
import org.tonghu.reporting.internal.rest.PublicReportResource;
import org.tonghu.reporting.internal.rest.ReportResource;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=reporting")
public final class ReportingApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public ReportingApplication(
            @Reference Reports reports,
            @Reference Prefill prefill,
            @Reference OpenDoor door,
            @Reference CaseList list,
            @Reference Cases cases,
            @Reference CaseSteps steps,
            @Reference Measures measures) {
        resources = Set.of(
                new ReportResource(reports, prefill),
                new PublicReportResource(door),
                new CaseResource(list, cases, steps),
                new MeasureResource(measures));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
