package org.tonghu.reporting.internal.rest;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Open;
import org.tonghu.api.code.Codes.Code;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.OpenDoor;
import org.tonghu.reporting.internal.Reports.ReportState;

/** The way in for everybody, without an account (Minors Law §11). */
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublicReportResource {
    private final OpenDoor door;

    public PublicReportResource(OpenDoor door) {
        this.door = door;
    }

    /** What the public form offers. */
    @GET
    @Path("public-form")
    @Open
    public PublicForm form() {
        return new PublicForm(door.situations(), "110");
    }

    /** 201 with the receipt's number, 200 for the same again. */
    @POST
    @Path("public-reports")
    @Open
    public Response post(PublicReportBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        OpenDoor.Taken taken = door.take(id(body.id()), body.fields(), body.reporterName(), body.reporterPhone());
        return Response.status(taken.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(taken.state())
                .build();
    }

    /** How the report with this number stands. */
    @GET
    @Path("public-reports/{receipt}")
    @Open
    public ReportState state(@PathParam("receipt") String receipt) {
        return door.state(receipt);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/id", "reporting.id-invalid");
        }
    }

    /** @param police the number to call first */
    public record PublicForm(List<Code> situations, String police) {}
}
