package org.tonghu.health.internal.rest;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.code.Codes.Code;
import org.tonghu.api.problem.Problem;
import org.tonghu.health.internal.Labels;
import org.tonghu.health.internal.TreatmentView;
import org.tonghu.health.internal.Treatments;
import org.tonghu.health.internal.Treatments.Recorded;

/** Treatments of a child and the designated hospitals (Cl. 12b). */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TreatmentResource {
    private static final long NO_VERSION = -1;

    private final Treatments treatments;
    private final Labels labels;

    public TreatmentResource(Treatments treatments, Labels labels) {
        this.treatments = treatments;
        this.labels = labels;
    }

    @GET
    @Path("children/{child}/treatments")
    @Requires("health.read")
    public TreatmentList list(@PathParam("child") UUID child) {
        return new TreatmentList(treatments.of(child), null);
    }

    /** 201 for a new treatment, 200 for the same again or a change; a change needs {@code If-Match}. */
    @PUT
    @Path("treatments/{id}")
    @Requires("health.treat")
    public Response put(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TreatmentBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        Recorded recorded = treatments.record(id, child(body.child()), body.fields(), version(ifMatch));
        return Response.status(recorded.created() ? Response.Status.CREATED : Response.Status.OK)
                .tag(String.valueOf(recorded.treatment().version()))
                .entity(recorded.treatment())
                .build();
    }

    @GET
    @Path("hospitals")
    @Requires("health.read")
    public HospitalList hospitals() {
        return new HospitalList(labels.hospitals());
    }

    private static UUID child(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/child", "health.child-invalid");
        }
    }

    /** The version an entity tag stands for; one that is none of ours matches nothing. */
    private static Long version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(NO_VERSION);
    }

    /** @param after always null: a child has few treatments */
    public record TreatmentList(List<TreatmentView> items, String after) {}

    /** The list of hospitals. */
    public record HospitalList(List<Code> items) {}
}
