package org.tonghu.work.internal.rest;

import java.io.InputStream;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.access.Upload;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.problem.Problem;

/** Takes a file as the raw body, for a job to read. */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadResource {
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final int MOST_NAME = 200;

    private final Blobs blobs;

    UploadResource(Blobs blobs) {
        this.blobs = blobs;
    }

    /** @param size in bytes */
    public record Stored(UUID id, String name, long size) {}

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Requires("work.upload")
    @Upload(maxBytes = MOST_BYTES)
    public Response upload(@QueryParam("name") @DefaultValue("") String name, InputStream body) {
        if (name.isBlank() || name.length() > MOST_NAME) {
            throw Problem.invalid("?name", "upload.name");
        }
        UUID id = blobs.put(name, MediaType.APPLICATION_OCTET_STREAM, body, MOST_BYTES);
        long size = blobs.meta(id).orElseThrow(Problem::notFound).size();
        return Response.status(Response.Status.CREATED)
                .entity(new Stored(id, name, size))
                .build();
    }
}
