package org.tonghu.work.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.offline.Parcel;
import org.tonghu.work.internal.offline.Parcels;

/** What a worker's phone keeps to work without a line. */
@Path("offline")
@Produces(MediaType.APPLICATION_JSON)
public final class OfflineResource {
    private final Parcels parcels;
    private final Audit audit;

    OfflineResource(Parcels parcels, Audit audit) {
        this.parcels = parcels;
        this.audit = audit;
    }

    @GET
    @Requires("work.offline")
    @Operation(
            summary = "The caller's villages, each module's records for them, and the forms; 304 where nothing changed",
            description = "Content that left the server is recorded as read")
    public Response take(@QueryParam("village") String village, @Context Request request) {
        Parcel parcel = parcels.of(village == null ? null : code(village));
        EntityTag tag = new EntityTag(parcel.tag());
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            audit.read("offline.taken", "offline", null, Caller.who().division(), Integer.toString(parcel.size()));
            answer = Response.ok(parcel);
        }
        return answer.tag(tag).cacheControl(control).build();
    }

    private static long code(String village) {
        if (!village.matches("[0-9]{12}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(village);
    }
}
