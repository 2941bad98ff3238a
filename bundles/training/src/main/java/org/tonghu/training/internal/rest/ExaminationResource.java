package org.tonghu.training.internal.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.exam.Examinations;
import org.tonghu.training.internal.exam.Paper;
import org.tonghu.training.internal.exam.SittingView;

/** Sitting an examination: questions out, answers in, never the other way round (Cl. 5c). */
@Path("training/examinations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExaminationResource {
    private final Examinations examinations;

    public ExaminationResource(Examinations examinations) {
        this.examinations = examinations;
    }

    /** @param course whose examination it is */
    public record BeginBody(String course) {}

    /** @param answers letter by question id */
    public record AnswerBody(Map<String, String> answers) {}

    /** 201 where it begins, 200 where it had begun; the clock runs from the first. */
    @PUT
    @Path("{id}")
    @Requires("training.sit")
    public Response begin(@PathParam("id") UUID id, BeginBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        Examinations.Begun begun = examinations.begin(id, Ids.id("/course", body.course()));
        return Response.status(begun.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(begun.sitting())
                .build();
    }

    @GET
    @Path("{id}")
    @Requires("training.sit")
    public SittingView find(@PathParam("id") UUID id) {
        return examinations.find(id);
    }

    /** The same as a form. */
    @GET
    @Path("{id}/paper")
    @Requires("training.sit")
    public Paper paper(@PathParam("id") UUID id) {
        return Paper.of(examinations.find(id));
    }

    @POST
    @Path("{id}/answers")
    @Requires("training.sit")
    public SittingView.Result answer(@PathParam("id") UUID id, AnswerBody body) {
        if (body == null) {
            throw Problem.of(400, "malformed");
        }
        Map<String, String> answers = new HashMap<>();
        if (body.answers() != null) {
            answers.putAll(body.answers());
            answers.values().removeIf(letter -> letter == null || letter.isBlank());
        }
        return examinations.answer(id, answers).result();
    }
}
