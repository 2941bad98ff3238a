package org.tonghu.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.exchange.Exchange;
import org.tonghu.registry.internal.transfer.ChildExport;

/** Exports of the list of children as jobs. */
@Component(service = ExportResource.class)
@Path("registry/exports")
@Produces(MediaType.APPLICATION_JSON)
public final class ExportResource {
    private static final int ACCEPTED = 202;
    private final Exchange exchange;

    @Activate
    public ExportResource(@Reference Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * An export to be done.
     *
     * @param division area, or null for all the caller may see
     */
    public record ExportBody(
            String division,
            String category,
            @Size(max = 100) String q,
            @NotNull @Pattern(regexp = "xlsx|csv") String format) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("registry.export")
    @Operation(summary = "Exports the children found, marked and recorded")
    public Response submit(@NotNull @Valid ExportBody body) {
        Queries.area(body.division());
        Map<String, String> parameters = new HashMap<>();
        put(parameters, ChildExport.DIVISION, body.division());
        put(parameters, ChildExport.CATEGORY, body.category());
        put(parameters, ChildExport.WORDS, body.q());
        UUID job = exchange.startExport(ChildExport.KEY, parameters, body.format());
        return Response.status(ACCEPTED)
                .entity(new ImportResource.Submitted(job))
                .build();
    }

    private static void put(Map<String, String> parameters, String key, String text) {
        if (text != null && !text.isBlank()) {
            parameters.put(key, text);
        }
    }
}
