package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;

/** Page descriptors as modules wrote them, with the texts of each language. */
@Component(service = PagesResource.class)
@Path("pages")
@Produces(MediaType.APPLICATION_JSON)
public final class PagesResource {
    private final Served served;

    @Activate
    public PagesResource(@Reference Served served) {
        this.served = served;
    }

    @GET
    @Path("{module: [a-z][a-z0-9-]*}/{name: [a-z][a-z0-9-]*}")
    @SignedIn
    public JsonNode page(@PathParam("module") String module, @PathParam("name") String name) {
        return served.file(module, "pages/" + name + ".json");
    }
}
