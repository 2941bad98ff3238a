package org.tonghu.funding.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.funding.internal.application.Applications;
import org.tonghu.funding.internal.application.Decisions;
import org.tonghu.funding.internal.grant.Entitlements;
import org.tonghu.funding.internal.list.Arrears;
import org.tonghu.funding.internal.list.MonthlyLists;
import org.tonghu.funding.internal.rest.ApplicationResource;
import org.tonghu.funding.internal.rest.ListResource;
import org.tonghu.funding.internal.rest.SearchResource;
import org.tonghu.funding.internal.rest.SheetResource;
import org.tonghu.funding.internal.search.Searches;
import org.tonghu.funding.internal.sheet.Balances;
import org.tonghu.funding.internal.sheet.Sheets;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=funding")
public final class FundingApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public FundingApplication(
            @Reference Searches searches,
            @Reference Applications applications,
            @Reference Decisions decisions,
            @Reference MonthlyLists lists,
            @Reference Arrears arrears,
            @Reference Sheets sheets,
            @Reference Balances balances,
            @Reference Entitlements entitlements,
            @Reference Today today) {
        resources = Set.of(
                new SearchResource(searches),
                new ApplicationResource(applications, decisions),
                new ListResource(lists, arrears),
                new SheetResource(sheets, balances, entitlements, today));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
