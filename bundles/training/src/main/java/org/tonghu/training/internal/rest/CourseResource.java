package org.tonghu.training.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.course.CourseDraft;
import org.tonghu.training.internal.course.CourseView;
import org.tonghu.training.internal.course.Courses;
import org.tonghu.training.internal.course.Enrolments;
import org.tonghu.training.internal.course.Results;

/** Courses, who is enrolled, who was there (Cl. 5a, 5b). */
@Path("training/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CourseResource {
    private final Courses courses;
    private final Enrolments enrolments;
    private final Results results;
    private final Areas areas;

    public CourseResource(Courses courses, Enrolments enrolments, Results results, Areas areas) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.results = results;
        this.areas = areas;
    }

    /**
     * @param everybody true for all of the course's ranks in the caller's area
     * @param worker whom, or
     * @param workers several
     */
    public record EnrolBody(Boolean everybody, String worker, List<String> workers) {}

    /**
     * @param worker whom, or
     * @param workers several; with neither everybody enrolled in the caller's area
     */
    public record AttendanceBody(String on, String worker, List<String> workers) {}

    /** How many it was new of. */
    public record Noted(int attended) {}

    @GET
    @Requires("training.read")
    public Courses.Page list(
            @QueryParam("year") Integer year,
            @QueryParam("division") String division,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        CodeRange area = division == null ? null : DivisionCode.range(areas.of(division));
        return courses.list(year == null ? 0 : year, area, after, Ids.limit(limit));
    }

    @GET
    @Path("{id}")
    @Requires("training.read")
    public Response find(@PathParam("id") UUID id) {
        CourseView course = courses.find(id);
        return Response.ok(course).tag(String.valueOf(course.version())).build();
    }

    /** 201 for a new course, 200 for the same again or a change; a change needs {@code If-Match}. */
    @PUT
    @Path("{id}")
    @Requires("training.manage")
    public Response keep(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CourseDraft draft) {
        if (draft == null) {
            throw Problem.of(400, "malformed");
        }
        Courses.Kept kept = courses.keep(id, draft, Ids.version(ifMatch));
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .tag(String.valueOf(kept.course().version()))
                .entity(kept.course())
                .build();
    }

    @GET
    @Path("{id}/enrolments")
    @Requires("training.read")
    public Results.Page enrolments(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        return results.of(id, Results.cursor(after), Ids.limit(limit));
    }

    /** Repeating it is harmless: who is enrolled stays so. */
    @POST
    @Path("{id}/enrolments")
    @Requires("training.manage")
    public Enrolments.Enrolled enrol(@PathParam("id") UUID id, EnrolBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        if (Boolean.TRUE.equals(body.everybody())) {
            return enrolments.enrol(id, null);
        }
        List<UUID> whom = Ids.ids(body.worker(), body.workers());
        if (whom == null) {
            throw Problem.invalid("/worker", "training.nobody-meant");
        }
        return enrolments.enrol(id, whom);
    }

    /** Repeating it is harmless: the first day noted stays. */
    @POST
    @Path("{id}/attendance")
    @Requires("training.manage")
    public Noted attended(@PathParam("id") UUID id, AttendanceBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        return new Noted(enrolments.attended(id, day(body.on()), Ids.ids(body.worker(), body.workers())));
    }

    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid("/on", "training.field-missing");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/on", "training.date-invalid");
        }
    }
}
