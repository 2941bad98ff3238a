package org.tonghu.platform.internal.rest;

import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleState;
import org.tonghu.platform.internal.text.Titles;

/** What is installed, whatever its state. */
@Component(service = CatalogueResource.class)
@Path("catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {
    private final Catalogue catalogue;

    @Activate
    public CatalogueResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Requires("catalogue.read")
    public Items<InstalledView> list() {
        return Items.all(catalogue.modules().stream().map(InstalledView::of).toList());
    }

    /** An installed module. */
    public record InstalledView(
            String id,
            String version,
            String kind,
            String role,
            String title,
            String state,
            String reason,
            long bundleId) {
        static InstalledView of(ModuleState module) {
            return new InstalledView(
                    module.descriptor().id(),
                    module.descriptor().version(),
                    module.descriptor().kind().name().toLowerCase(Locale.ROOT),
                    module.descriptor().role(),
                    Titles.in(module.descriptor().title(), Caller.current().locale()),
                    module.state().name().toLowerCase(Locale.ROOT),
                    module.reason(),
                    module.bundleId());
        }
    }
}
