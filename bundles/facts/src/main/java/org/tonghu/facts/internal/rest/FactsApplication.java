package org.tonghu.facts.internal.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Selector;
import org.tonghu.facts.internal.change.Changes;
import org.tonghu.facts.internal.indicator.Figures;

/** Places and figures over REST. */
@Component(
        service = Application.class,
        property = {"tonghu.path=divisions", "tonghu.path=indicators"})
public final class FactsApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public FactsApplication(
            @Reference Divisions divisions,
            @Reference Selector selector,
            @Reference Changes changes,
            @Reference Catalogue catalogue) {
        resources = Set.of(
                new DivisionResource(divisions),
                new IndicatorResource(divisions, new Figures(divisions, selector)),
                new ChangeResource(changes, new Words(catalogue)));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
