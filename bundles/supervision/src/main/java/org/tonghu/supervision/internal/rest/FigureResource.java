package org.tonghu.supervision.internal.rest;

import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;
import org.tonghu.supervision.internal.Period;
import org.tonghu.supervision.internal.counter.Rebuild;
import org.tonghu.supervision.internal.figure.Figures;

/** Figures by place: counts and sums, no names (Cl. 15). */
@Path("supervision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FigureResource {
    private final Figures figures;
    private final Rebuild rebuild;
    private final Divisions divisions;

    public FigureResource(Figures figures, Rebuild rebuild, Divisions divisions) {
        this.figures = figures;
        this.rebuild = rebuild;
        this.divisions = divisions;
    }

    /** The job that does it. */
    public record Submitted(UUID job) {}

    /**
     * @param division the caller's own where none is given
     * @param period a year, quarter or month; each figure is of the year, quarter or month that holds its last day, and
     *     of today's where none is given
     */
    @GET
    @Path("figures")
    @Requires("supervision.read")
    public Figures.ByPlace figures(@QueryParam("division") String division, @QueryParam("period") String period) {
        return figures.byPlace(place(division), day(period));
    }

    /** Builds the counters of the caller's area anew from the event log. */
    @POST
    @Path("rebuilds")
    @Requires("supervision.rebuild")
    public Response rebuild() {
        return Response.status(Response.Status.ACCEPTED)
                .entity(new Submitted(rebuild.submit()))
                .build();
    }

    private Division place(String text) {
        if (text != null && !text.isBlank() && !text.matches("\\d{12}")) {
            throw Problem.invalid("?division", "supervision.division-invalid");
        }
        long code = text == null || text.isBlank() ? Caller.who().division() : Long.parseLong(text);
        return divisions
                .find(code)
                .filter(found -> Caller.who().scope().contains(code))
                .orElseThrow(Problem::notFound);
    }

    private LocalDate day(String period) {
        try {
            return period == null || period.isBlank() ? figures.today() : Period.lastDay(period, figures.today());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?period", "supervision.period-invalid");
        }
    }
}
