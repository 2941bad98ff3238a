package org.tonghu.platform.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;

/** Code lists in the caller's language. */
@Component(service = CodesResource.class)
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
public final class CodesResource {
    private final Codes codes;

    @Activate
    public CodesResource(@Reference Codes codes) {
        this.codes = codes;
    }

    @GET
    @Path("{list: [a-zA-Z][a-zA-Z0-9.-]*}")
    @SignedIn
    public Items<Codes.Code> list(@PathParam("list") String list) {
        return Items.all(codes.list(list, Caller.current().locale()));
    }
}
