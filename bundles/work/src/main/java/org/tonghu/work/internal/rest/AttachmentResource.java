package org.tonghu.work.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.attachment.Attachment;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.attachment.Desk;
import org.tonghu.work.internal.attachment.PictureSize;
import org.tonghu.work.internal.attachment.Upload;

/** Files on records. Who may read or add is said by the module the record belongs to. */
@Component(service = AttachmentResource.class)
@Path("attachments")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Desk desk;
    private final Upload upload;

    @Activate
    public AttachmentResource(@Reference Desk desk, @Reference Upload upload) {
        this.desk = desk;
        this.upload = upload;
    }

    /**
     * A file to be sent.
     *
     * @param type kind of record, e.g. {@code visits.visit}
     * @param subject id of the record
     * @param size in bytes
     * @param sha256 of the whole file, hexadecimal
     */
    public record AnnouncedBody(
            @NotBlank @Size(max = 80) String type,
            @NotNull UUID subject,
            @NotBlank @Size(max = 200) String name,
            @Min(1) long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** Why a file is taken away. */
    public record RemovalBody(@NotBlank @Size(max = 300) String reason) {}

    @GET
    @SignedIn
    @Operation(summary = "Files of a record; recorded as a read")
    public Desk.Listed list(@QueryParam("type") String type, @QueryParam("subject") UUID subject) {
        if (type == null || type.isBlank()) {
            throw Problem.invalid("?type", "required");
        }
        if (subject == null) {
            throw Problem.invalid("?subject", "required");
        }
        return desk.list(type, subject);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(summary = "One file: what it is, and how many bytes of it have come in")
    public Attachment one(@PathParam("id") UUID id) {
        return desk.one(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Announces a file under a client-made UUIDv7; the same again is harmless")
    public Response announce(@PathParam("id") UUID id, @NotNull @Valid AnnouncedBody body) {
        Upload.Accepted accepted = upload.announce(
                id, new Upload.Announced(body.type(), body.subject(), body.name(), body.size(), body.sha256()));
        return Response.status(accepted.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(accepted.attachment())
                .build();
    }

    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @SignedIn
    @org.tonghu.api.access.Upload(maxBytes = MOST_BYTES)
    @Operation(
            summary = "Sends bytes from an offset on, a part or all",
            description =
                    "Bytes that are in already are passed over. When the last one is in, type and digest are checked.")
    public Attachment send(
            @PathParam("id") UUID id, @QueryParam("offset") @DefaultValue("0") long offset, InputStream body)
            throws IOException {
        return upload.receive(id, offset, body == null ? InputStream.nullInputStream() : body);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    @Operation(summary = "The file as it was sent; recorded as a read")
    public Response content(@PathParam("id") UUID id) {
        return Downloads.of(desk.content(id));
    }

    @GET
    @Path("{id}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    @Operation(summary = "A smaller picture, upright and without metadata; 404 for what is no picture")
    public Response thumbnail(@PathParam("id") UUID id, @QueryParam("size") @DefaultValue("small") String size) {
        PictureSize wanted = PictureSize.of(size).orElseThrow(() -> Problem.invalid("?size", "enum"));
        byte[] picture = desk.picture(id, wanted);
        StreamingOutput body = out -> out.write(picture);
        return Response.ok(body, "image/jpeg")
                .header(HttpHeaders.CONTENT_LENGTH, picture.length)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Takes a file away, with a reason; its bytes are kept and shown to nobody")
    public Attachment remove(@PathParam("id") UUID id, @NotNull @Valid RemovalBody body) {
        return desk.remove(id, body.reason());
    }
}
