package org.tonghu.platform.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;

/** The roles with their providers: in the caller's prefecture or the one asked for, or in all for the province. */
@Component(service = ModulesResource.class)
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource {
    private final ModuleViews views;
    private final Places places;

    @Activate
    public ModulesResource(@Reference ModuleViews views, @Reference Places places) {
        this.views = views;
        this.places = places;
    }

    @GET
    @Requires("modules.read")
    public Items<ModuleItem> list() {
        int prefecture = places.asked();
        return Items.all(prefecture == 0 ? views.ofProvince() : views.of(prefecture));
    }
}
