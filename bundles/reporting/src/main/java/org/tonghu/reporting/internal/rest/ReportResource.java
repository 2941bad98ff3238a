package org.tonghu.reporting.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.Prefill;
import org.tonghu.reporting.internal.ReportView;
import org.tonghu.reporting.internal.Reports;
import org.tonghu.reporting.internal.Reports.Filed;

/** Mandatory reports by workers (Cl. 8a, A3-5): any worker, trained or not, about any place. */
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private static final String REPORT = "reporting.report";
    private final Reports reports;
    private final Prefill prefill;

    public ReportResource(Reports reports, Prefill prefill) {
        this.reports = reports;
        this.prefill = prefill;
    }

    /** What the form starts with. */
    @GET
    @Path("prefill")
    @Requires(REPORT)
    public Prefill.Start prefill(@QueryParam("child") String child) {
        try {
            return prefill.of(child == null || child.isBlank() ? null : UUID.fromString(child));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?child", "reporting.id-invalid");
        }
    }

    /** 201 for a new report, 200 for the same again or for what the police said since; that needs {@code If-Match}. */
    @PUT
    @Path("reports/{id}")
    @Requires(REPORT)
    public Response put(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ReportBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return answer(reports.file(id, body.fields(), ETags.version(ifMatch)));
    }

    /** Adds what the police said to the caller's own report. */
    @POST
    @Path("reports/{id}/police")
    @Requires(REPORT)
    public Response police(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PoliceBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        Map<String, String> call = new HashMap<>();
        call.put("policeStation", body.policeStation());
        call.put("policeOfficer", body.policeOfficer());
        call.put("policeAt", body.policeAt());
        call.put("policeReceipt", body.policeReceipt());
        return answer(reports.police(id, call, ETags.version(ifMatch)));
    }

    /** The caller's own report; anybody else's is not found. */
    @GET
    @Path("reports/{id}")
    @Requires(REPORT)
    public Response own(@PathParam("id") UUID id) {
        ReportView own = reports.own(id);
        return Response.ok(own).tag(String.valueOf(own.version())).build();
    }

    /** The caller's own reports, the newest first. */
    @GET
    @Path("my-reports")
    @Requires(REPORT)
    public ReportList mine() {
        List<ReportView> own = reports.mine();
        long missing = own.stream().filter(ReportView::policeMissing).count();
        return new ReportList(own, null, missing);
    }

    private static Response answer(Filed filed) {
        return Response.status(filed.created() ? Response.Status.CREATED : Response.Status.OK)
                .tag(String.valueOf(filed.report().version()))
                .entity(filed.report())
                .build();
    }

    /**
     * @param after always null: a worker makes few reports
     * @param policeMissing how many of them lack the police's receipt
     */
    public record ReportList(List<ReportView> items, String after, long policeMissing) {}

    /** What the police said. */
    public record PoliceBody(String policeStation, String policeOfficer, String policeAt, String policeReceipt) {}
}
