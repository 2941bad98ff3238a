package org.tonghu.reporting.internal.rest;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.reporting.internal.Measures;
import org.tonghu.reporting.internal.Measures.MeasureView;

/** Measures of help plans, for their owners. */
@Path("reporting/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeasureResource {
    private static final String MEASURES = "reporting.measures";
    private final Measures measures;

    public MeasureResource(Measures measures) {
        this.measures = measures;
    }

    @GET
    @Path("{id}")
    @Requires(MEASURES)
    public Response read(@PathParam("id") UUID id) {
        return answer(measures.read(id));
    }

    /** Ends a measure with its result; needs {@code If-Match}. */
    @POST
    @Path("{id}/done")
    @Requires(MEASURES)
    public Response done(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ResultBody body) {
        return answer(measures.done(id, body == null ? null : body.result(), ETags.version(ifMatch)));
    }

    private static Response answer(MeasureView view) {
        return Response.ok(view).tag(String.valueOf(view.version())).build();
    }

    /** What came of it. */
    public record ResultBody(String result) {}
}
