package org.tonghu.funding.internal.rest;

import java.util.HashMap;
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
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.application.ApplicationView;
import org.tonghu.funding.internal.application.Applications;
import org.tonghu.funding.internal.application.Applications.Pending;
import org.tonghu.funding.internal.application.Decisions;

/** Applications, the township's check and the county's decision (Cl. 9b). */
@Path("funding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApplicationResource {
    private final Applications applications;
    private final Decisions decisions;

    public ApplicationResource(Applications applications, Decisions decisions) {
        this.applications = applications;
        this.decisions = decisions;
    }

    /** How many are open, and how many wait for the caller's role. */
    @GET
    @Path("pending")
    @Requires("funding.read")
    public Pending pending() {
        return applications.pending();
    }

    @GET
    @Path("applications")
    @Requires("funding.read")
    public Page.Rows<ApplicationView> list(
            @QueryParam("division") String division,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return applications.page(Page.of(division, after, limit), state, kind);
    }

    @GET
    @Path("applications/{id}")
    @Requires("funding.read")
    public Response get(@PathParam("id") UUID id) {
        ApplicationView view = applications.get(id);
        return Given.put(view, false, view.version());
    }

    /** 201 for a new application, 200 for the same again or one that was returned and mended ({@code If-Match}). */
    @PUT
    @Path("applications/{id}")
    @Requires("funding.apply")
    public Response put(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ApplicationBody body) {
        ApplicationBody sent = Given.body(body);
        Applications.Recorded recorded =
                applications.apply(id, Given.child(sent.child()), sent.fields(), Given.version(ifMatch));
        return Given.put(
                recorded.application(),
                recorded.created(),
                recorded.application().version());
    }

    /** Decides the open step: needs {@code funding.check} at the township, {@code funding.decide} at the county. */
    @POST
    @Path("applications/{id}/decision")
    @Requires("funding.read")
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, DecisionBody body) {
        DecisionBody sent = Given.body(body);
        ApplicationView view = decisions.decide(id, sent.verdict(), sent.reason(), Given.version(ifMatch));
        return Given.put(view, false, view.version());
    }

    /** @param verdict {@code approve}, {@code return} or {@code refuse}; the last two need a reason */
    public record DecisionBody(String verdict, String reason) {}

    /** An application as it is sent: text throughout, so that each field is answered for itself. */
    public record ApplicationBody(
            String child,
            String kind,
            String careSetting,
            String paidBy,
            String alreadyPaid,
            String alreadyKind,
            String payee,
            String relation,
            String bank,
            String account,
            String note) {

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("kind", kind);
            fields.put("careSetting", careSetting);
            fields.put("paidBy", paidBy);
            fields.put("alreadyPaid", alreadyPaid);
            fields.put("alreadyKind", alreadyKind);
            fields.put("payee", payee);
            fields.put("relation", relation);
            fields.put("bank", bank);
            fields.put("account", account);
            fields.put("note", note);
            return fields;
        }
    }
}
