package org.tonghu.reporting.internal.rest;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.CaseList;
import org.tonghu.reporting.internal.CaseSteps;
import org.tonghu.reporting.internal.CaseView;
import org.tonghu.reporting.internal.Cases;

/** Cases, their steps and, for two roles with a reason, who reported (Cl. 8a). */
@Path("reporting/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CaseResource {
    private static final String READ = "reporting.cases.read";
    private static final int MOST = 200;
    private final CaseList list;
    private final Cases cases;
    private final CaseSteps steps;

    public CaseResource(CaseList list, Cases cases, CaseSteps steps) {
        this.list = list;
        this.cases = cases;
        this.steps = steps;
    }

    @GET
    @Requires(READ)
    public CaseList.Page list(
            @QueryParam("state") String state,
            @QueryParam("urgency") String urgency,
            @QueryParam("division") String division,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("total") boolean total,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        CaseList.Place place = empty(after) == null ? null : CaseList.Place.parse(after);
        return list.page(new CaseList.Query(
                empty(state),
                empty(urgency),
                division(empty(division)),
                overdue,
                total,
                place,
                Math.max(1, Math.min(limit, MOST))));
    }

    @GET
    @Path("summary")
    @Requires(READ)
    public CaseList.Summary summary() {
        return list.summary();
    }

    @GET
    @Path("{id}")
    @Requires(READ)
    public Response read(@PathParam("id") UUID id) {
        return answer(cases.read(id));
    }

    /** Does a step; needs {@code If-Match}. */
    @POST
    @Path("{id}/steps")
    @Requires("reporting.cases.handle")
    public Response step(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, StepBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return answer(steps.step(id, body.input(), ETags.version(ifMatch)));
    }

    /** Who made the report of this number in the case. The reason is kept. */
    @POST
    @Path("{id}/reports/{no}/reporter")
    @Requires("reporting.reporter.read")
    public Cases.ReporterView reporter(@PathParam("id") UUID id, @PathParam("no") int no, ReasonBody body) {
        return cases.reporter(id, no, body == null ? null : body.reason());
    }

    private static Response answer(CaseView view) {
        return Response.ok(view).tag(String.valueOf(view.version())).build();
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Long division(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{11}")) {
            throw Problem.invalid("?division", "reporting.place-unknown");
        }
        return Long.valueOf(text);
    }

    /** Why something must be known. */
    public record ReasonBody(String reason) {}
}
