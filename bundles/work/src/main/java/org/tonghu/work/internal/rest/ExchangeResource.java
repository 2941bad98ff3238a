package org.tonghu.work.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.exchange.Counter;

/** Tables in and out. Who may do what is said by the modules that take them in and give them out. */
@Component(service = ExchangeResource.class)
@Path("exchange")
@Produces(MediaType.APPLICATION_JSON)
public final class ExchangeResource {
    private static final int MOST_PARAMETERS = 10;

    private final Counter counter;

    @Activate
    public ExchangeResource(@Reference Counter counter) {
        this.counter = counter;
    }

    /**
     * An import to be done.
     *
     * @param upload id of an uploaded CSV or XLSX file
     * @param dryRun whether to check only
     * @param parameters what the target asks for, or null
     */
    public record ImportBody(
            @NotBlank @Size(max = 80) String target,
            @NotNull UUID upload,
            boolean dryRun,
            @Size(max = MOST_PARAMETERS) Map<String, @Size(max = 200) String> parameters) {}

    /**
     * An export to be done.
     *
     * @param parameters what the target asks for, or null
     */
    public record ExportBody(
            @NotBlank @Size(max = 80) String target,
            @NotNull @Pattern(regexp = "xlsx|csv") String format,
            @Size(max = MOST_PARAMETERS) Map<String, @Size(max = 200) String> parameters) {}

    /** @param job id of the job that does it */
    public record Submitted(UUID job) {}

    @GET
    @Path("targets")
    @SignedIn
    @Operation(summary = "What the caller may import and export")
    public Counter.Offered targets() {
        return counter.offered();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Imports an uploaded table, or checks it")
    public Response start(@NotNull @Valid ImportBody body) {
        return accepted(
                counter.startImport(body.target(), body.upload(), body.dryRun(), parameters(body.parameters())));
    }

    @GET
    @Path("imports/template")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @SignedIn
    @Operation(summary = "A table with the header of an import")
    public Response template(
            @QueryParam("target") @DefaultValue("") String target,
            @QueryParam("format") @DefaultValue("xlsx") String format) {
        if (!"xlsx".equals(format) && !"csv".equals(format)) {
            throw Problem.invalid("?format", "enum");
        }
        return Response.ok(counter.template(target, format))
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.header(target + "-template." + format))
                .build();
    }

    @POST
    @Path("exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Exports a table, marked and recorded")
    public Response start(@NotNull @Valid ExportBody body) {
        return accepted(counter.startExport(body.target(), parameters(body.parameters()), body.format()));
    }

    private static Response accepted(UUID job) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(new Submitted(job))
                .build();
    }

    private static Map<String, String> parameters(Map<String, String> given) {
        return given == null ? Map.of() : given;
    }
}
