package org.tonghu.work.internal.rest;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.blob.Blobs;
import org.tonghu.api.job.JobView;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.job.DatabaseJobs;

/** Long work: progress, cancel, result. Everybody sees her own. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {
    private final DatabaseJobs jobs;
    private final Blobs blobs;
    private final Permissions permissions;
    private final Audit audit;

    JobResource(DatabaseJobs jobs, Blobs blobs, Permissions permissions, Audit audit) {
        this.jobs = jobs;
        this.blobs = blobs;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** The newest fifty. */
    public record Page(List<JobView> items, String after) {}

    /** @param all jobs of everybody, without what they are about, for those who hold {@code jobs.all} */
    @GET
    @SignedIn
    public Page list(@QueryParam("all") @DefaultValue("false") boolean all) {
        if (all) {
            permissions.require("jobs.all");
            return new Page(jobs.everybodys(), null);
        }
        return new Page(jobs.mine(), null);
    }

    @GET
    @Path("{id}")
    @SignedIn
    public JobView one(@PathParam("id") String id) {
        return jobs.find(Ids.parse(id)).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("{id}/cancel")
    @SignedIn
    public JobView cancel(@PathParam("id") String id) {
        UUID job = Ids.parse(id);
        jobs.cancel(job);
        return jobs.find(job).orElseThrow(Problem::notFound);
    }

    /** The result file; the download is on record. */
    @GET
    @Path("{id}/result")
    @Produces(MediaType.WILDCARD)
    @SignedIn
    public Response result(@PathParam("id") String id) {
        UUID job = Ids.parse(id);
        DatabaseJobs.Result result = jobs.result(job);
        Blobs.Meta meta = blobs.meta(result.blob()).orElseThrow(Problem::notFound);
        audit.read("job.result-downloaded", "job", job, Caller.who().division(), result.name());
        StreamingOutput body = out -> {
            try (InputStream in = blobs.open(result.blob())) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, meta.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.header(result.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
