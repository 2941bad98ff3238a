package org.tonghu.http.internal;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Caller;

/** The resource of an optional module. */
@Path("extra")
@Produces(MediaType.APPLICATION_JSON)
public final class ExtraResource {
    @GET
    @Path("thing")
    @SignedIn
    public Map<String, Object> thing() {
        return Map.of("prefecture", Caller.current().prefecture());
    }
}
