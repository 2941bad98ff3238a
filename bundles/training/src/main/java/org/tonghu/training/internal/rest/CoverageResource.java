package org.tonghu.training.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.Requires;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.course.Results;
import org.tonghu.training.internal.coverage.Coverage;

/** Who was trained in a year and who is missing, by place (Cl. 5a). */
@Path("training/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CoverageResource {
    private final Coverage coverage;
    private final Areas areas;
    private final Today today;

    public CoverageResource(Coverage coverage, Areas areas, Today today) {
        this.coverage = coverage;
        this.areas = areas;
        this.today = today;
    }

    @GET
    @Requires("training.read")
    public Coverage.ByPlace byPlace(@QueryParam("year") Integer year, @QueryParam("division") String division) {
        return coverage.byPlace(areas.of(division), year(year));
    }

    @GET
    @Path("missing")
    @Requires("training.read")
    public Coverage.Page missing(
            @QueryParam("year") Integer year,
            @QueryParam("division") String division,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return coverage.missing(areas.of(division), year(year), Results.cursor(after), Ids.limit(limit));
    }

    private int year(Integer asked) {
        return asked == null ? today.day().getYear() : asked;
    }
}
