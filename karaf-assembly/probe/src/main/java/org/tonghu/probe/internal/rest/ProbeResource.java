package org.tonghu.probe.internal.rest;

import java.time.Duration;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.Requires;
import org.tonghu.probe.internal.OwnVersion;
import org.tonghu.probe.internal.ProbeRows;

/** Requests that touch the database: quick ones, slow ones, and writes. */
@Path("probe")
@Produces(MediaType.APPLICATION_JSON)
public final class ProbeResource {
    private static final long LONGEST_MILLIS = 10_000;
    private final ProbeRows rows;

    public ProbeResource(ProbeRows rows) {
        this.rows = rows;
    }

    @GET
    @Path("quick")
    @Requires("probe.use")
    public Look quick() {
        return new Look(OwnVersion.text(), rows.look(Duration.ZERO));
    }

    @GET
    @Path("slow")
    @Requires("probe.use")
    public Look slow(@QueryParam("millis") @DefaultValue("300") long millis) {
        return new Look(OwnVersion.text(), rows.look(Duration.ofMillis(Math.min(millis, LONGEST_MILLIS))));
    }

    @POST
    @Path("rows")
    @Requires("probe.use")
    public Look write() {
        rows.write();
        return new Look(OwnVersion.text(), 1);
    }

    /** Who answered, and the rows seen. */
    public record Look(String version, long rows) {}
}
