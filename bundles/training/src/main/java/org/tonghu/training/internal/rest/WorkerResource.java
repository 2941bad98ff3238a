package org.tonghu.training.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.Requires;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Texts;
import org.tonghu.training.internal.Workers;
import org.tonghu.training.internal.exam.MyTraining;
import org.tonghu.training.internal.exam.MyTraining.Mine;
import org.tonghu.training.internal.exam.MyTraining.Permit;

/** A worker's own training, and workers to be enrolled. */
@Path("training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkerResource {
    private static final int MOST = 20;

    private final MyTraining training;
    private final Workers workers;
    private final Places places;

    public WorkerResource(MyTraining training, Workers workers, Places places) {
        this.training = training;
        this.workers = workers;
        this.places = places;
    }

    /** @param after always null: nobody has that many */
    public record MyCourses(List<Mine> items, String after) {}

    /** @param label what to say of it, by language tag */
    public record PermitView(
            boolean may, int missing, Map<String, String> label, String number, LocalDate validUntil) {}

    /** A certificate of hers. */
    public record Held(UUID id, String number, LocalDate passedOn, LocalDate validUntil) {}

    /** @param after always null */
    public record HeldList(List<Held> items, String after) {}

    /** A worker to choose. */
    public record Choice(UUID id, String name, String rank, String place) {}

    /** @param after always null: who searches types more */
    public record Choices(List<Choice> items, String after) {}

    @GET
    @Path("my")
    @Requires("training.sit")
    public MyCourses mine() {
        return new MyCourses(training.courses(), null);
    }

    /** Whether the caller may visit, patrol and approve. */
    @GET
    @Path("permit")
    @Requires("training.sit")
    public PermitView permit() {
        Permit permit = training.permit();
        String label = permit.may() ? "training.permit.may" : "training.permit.may-not";
        return new PermitView(permit.may(), permit.missing(), Texts.of(label), permit.number(), permit.validUntil());
    }

    @GET
    @Path("certificates")
    @Requires("training.sit")
    public HeldList certificates() {
        return new HeldList(
                training.certificates().stream()
                        .map(one -> new Held(one.id(), one.number(), one.passedOn(), one.validUntil()))
                        .toList(),
                null);
    }

    /** Workers of the caller's area by part of their name. */
    @GET
    @Path("workers")
    @Requires("training.manage")
    public Choices workers(@QueryParam("q") String words) {
        return new Choices(
                workers.search(words == null ? "" : words, MOST).stream()
                        .map(one -> new Choice(one.account(), one.realName(), one.rank(), places.full(one.division())))
                        .toList(),
                null);
    }
}
