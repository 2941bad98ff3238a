package org.tonghu.visits.internal.rest;

import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.round.MustVisitChild;
import org.tonghu.visits.internal.round.MustVisitList;
import org.tonghu.visits.internal.visit.VisitView;
import org.tonghu.visits.internal.visit.Visits;

/** Visits 走访 and the list of children who must be visited (Cl. 6d). */
@Component(service = VisitResource.class)
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VisitResource {
    private final Visits visits;
    private final MustVisitList mustVisit;
    private final Days days;

    @Activate
    public VisitResource(@Reference Visits visits, @Reference MustVisitList mustVisit, @Reference Days days) {
        this.visits = visits;
        this.mustVisit = mustVisit;
        this.days = days;
    }

    /** 201 for a new visit, 200 for the same again or a correction with {@code If-Match}; 409 and 412 carry the stored one. */
    @PUT
    @Path("{id}")
    @Requires("visits.record")
    public Response put(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, VisitBody body) {
        VisitBody given = Given.body(body);
        Visits.Recorded recorded =
                visits.record(id, Given.child(given.child()), given.fields(), given.form(), Given.version(ifMatch));
        return Response.status(recorded.created() ? Response.Status.CREATED : Response.Status.OK)
                .tag(Long.toString(recorded.visit().version()))
                .entity(recorded.visit())
                .build();
    }

    @GET
    @Path("{id}")
    @Requires("visits.read")
    public Response get(@PathParam("id") String id) {
        VisitView visit = visits.one(Given.id(id));
        return Response.ok(visit).tag(Long.toString(visit.version())).build();
    }

    /** What a new visit starts from: nothing that was found, for nobody shall confirm what she did not see. */
    @GET
    @Path("prefill")
    @Requires("visits.record")
    public Prefill prefill() {
        return new Prefill(days.today());
    }

    /** The first values of the form. */
    public record Prefill(LocalDate visitedOn) {}

    @GET
    @Path("children/{child}")
    @Requires("visits.read")
    public Items<VisitView> ofChild(@PathParam("child") UUID child) {
        return new Items<>(visits.of(child), null);
    }

    /** @param state {@code due}, {@code done}, or all */
    @GET
    @Path("must-visit")
    @Requires("visits.read")
    public Items<MustVisitChild> mustVisit(
            @QueryParam("village") String village,
            @QueryParam("division") String division,
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @QueryParam("after") String after) {
        String place = village == null || village.isBlank() ? division : village;
        MustVisitList.Page page = mustVisit.read(
                Given.area("?village", place), MustVisitList.met(state).orElse(null), Given.limit(limit), after);
        return new Items<>(page.items(), page.after());
    }
}
