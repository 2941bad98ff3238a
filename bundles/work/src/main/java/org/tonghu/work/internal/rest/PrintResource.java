package org.tonghu.work.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.print.Printed;
import org.tonghu.work.internal.print.Counter;

/** Documents printed for the caller. What may be printed, and by whom, is said by the modules that offer it. */
@Component(service = PrintResource.class)
@Path("prints")
@Produces(MediaType.APPLICATION_JSON)
public final class PrintResource {
    private static final int MOST_PARAMETERS = 10;
    private static final String PDF = "application/pdf";

    private final Counter counter;

    @Activate
    public PrintResource(@Reference Counter counter) {
        this.counter = counter;
    }

    /**
     * A document to be printed.
     *
     * @param kind e.g. {@code reporting.case}
     * @param parameters what the kind asks for, e.g. {@code id}
     */
    public record PrintBody(
            @NotBlank @Size(max = 80) String kind,
            @Size(max = MOST_PARAMETERS) Map<String, @Size(max = 200) String> parameters) {}

    /** The newest fifty. */
    public record Page(List<Printed> items, String after) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Prints a document: a PDF with a number that anybody can check")
    public Response print(@NotNull @Valid PrintBody body) {
        Map<String, String> parameters = body.parameters() == null ? Map.of() : body.parameters();
        return Response.status(Response.Status.CREATED)
                .entity(counter.print(body.kind(), parameters))
                .build();
    }

    @GET
    @SignedIn
    @Operation(summary = "Documents the caller has printed")
    public Page list() {
        return new Page(counter.mine(), null);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    @Operation(summary = "The PDF, for who printed it")
    public Response content(@PathParam("id") UUID id) {
        Counter.Sheet sheet = counter.open(id);
        StreamingOutput body = out -> {
            try (InputStream in = sheet.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, PDF)
                .header(HttpHeaders.CONTENT_LENGTH, sheet.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.header(sheet.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
