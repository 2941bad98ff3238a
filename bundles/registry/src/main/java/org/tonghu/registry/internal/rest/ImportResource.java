package org.tonghu.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.exchange.Exchange;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.transfer.ChildImport;

/** Imports of the registry form as jobs. */
@Component(service = ImportResource.class)
@Path("registry/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private static final int ACCEPTED = 202;
    private final Exchange exchange;

    @Activate
    public ImportResource(@Reference Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * An import to be done.
     *
     * @param upload id of an uploaded CSV or XLSX file
     * @param village division outside of which nothing is taken, or null
     * @param dryRun whether to check only
     */
    public record ImportBody(@NotNull UUID upload, String village, boolean dryRun) {}

    /** @param job id of the job that does it */
    public record Submitted(UUID job) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("registry.import")
    @Operation(summary = "Imports an uploaded table, or checks it")
    public Response submit(@NotNull @Valid ImportBody body) {
        Map<String, String> parameters = new HashMap<>();
        if (body.village() != null && !body.village().isBlank()) {
            Queries.area(body.village());
            parameters.put(ChildImport.LIMIT, body.village());
        }
        UUID job = exchange.startImport(ChildImport.KEY, body.upload(), body.dryRun(), parameters);
        return Response.status(ACCEPTED).entity(new Submitted(job)).build();
    }

    @GET
    @Path("template")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Requires("registry.import")
    @Operation(summary = "A table with the header of an import, modules' columns where they are on")
    public Response template(@QueryParam("format") @DefaultValue("xlsx") String format) {
        if (!"xlsx".equals(format) && !"csv".equals(format)) {
            throw Problem.invalid("?format", "enum");
        }
        byte[] content = exchange.template(ChildImport.KEY, format);
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"child-files-template." + format + "\"")
                .build();
    }
}
