package org.tonghu.visits.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.round.Missed;
import org.tonghu.visits.internal.round.MustVisitChild;
import org.tonghu.visits.internal.round.MustVisitList;
import org.tonghu.visits.internal.round.Round;
import org.tonghu.visits.internal.round.RoundStore;
import org.tonghu.visits.internal.round.Rounds;
import org.tonghu.visits.internal.round.Shortfall;
import org.tonghu.visits.internal.round.Shortfalls;

/** Rounds 排查: opened, frozen, closed, and what is missing (Cl. 6c, 6d). */
@Component(service = RoundResource.class)
@Path("visits/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RoundResource {
    private static final String CURRENT = "current";
    private static final int LONGEST_NOTE = 500;

    private final Rounds rounds;
    private final RoundStore store;
    private final Shortfalls shortfalls;
    private final MustVisitList mustVisit;
    private final Missed missed;
    private final RoundForm form;
    private final RoundViews views;

    @Activate
    public RoundResource(
            @Reference Rounds rounds,
            @Reference RoundStore store,
            @Reference Shortfalls shortfalls,
            @Reference MustVisitList mustVisit,
            @Reference Missed missed,
            @Reference RoundForm form,
            @Reference RoundViews views) {
        this.rounds = rounds;
        this.store = store;
        this.shortfalls = shortfalls;
        this.mustVisit = mustVisit;
        this.missed = missed;
        this.form = form;
        this.views = views;
    }

    @GET
    @Requires("visits.read")
    public Items<RoundView> list(
            @QueryParam("quarter") String quarter,
            @QueryParam("division") String division,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") String after) {
        UUID before = after == null || after.isBlank() ? null : Given.id(after);
        String asked = quarter == null || quarter.isBlank() ? null : quarter;
        List<Round> found = store.visible(asked, Given.area("?division", division), before, Given.limit(limit) + 1);
        List<Round> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return new Items<>(shown.stream().map(views::brief).toList(), next);
    }

    @GET
    @Path("{id}")
    @Requires("visits.read")
    public Response get(@PathParam("id") String id) {
        return answer(store.require(Given.id(id)), Response.Status.OK);
    }

    /** 201 for a new round, 200 for the same again. */
    @PUT
    @Path("{id}")
    @Requires("visits.rounds")
    public Response open(@PathParam("id") UUID id, RoundBody body) {
        Rounds.Opened opened = rounds.open(id, form.read(Given.body(body)));
        return answer(opened.round(), opened.created() ? Response.Status.CREATED : Response.Status.OK);
    }

    @POST
    @Path("{id}/freeze")
    @Requires("visits.rounds")
    public Response freeze(@PathParam("id") UUID id) {
        return answer(rounds.freeze(id), Response.Status.OK);
    }

    @POST
    @Path("{id}/close")
    @Requires("visits.rounds")
    public Response close(@PathParam("id") UUID id) {
        return answer(rounds.close(id), Response.Status.OK);
    }

    /** {@code current} stands for all rounds that are running in the caller's area. */
    @GET
    @Path("{id}/shortfall")
    @Requires("visits.read")
    public Shortfall shortfall(
            @PathParam("id") String id,
            @QueryParam("division") String division,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") String after) {
        UUID round = CURRENT.equals(id) ? null : Given.id(id);
        return shortfalls.of(round, Given.division("?division", division), Given.limit(limit), after);
    }

    /** The numbers of the shortfall by place, one level below. */
    @GET
    @Path("{id}/places")
    @Requires("visits.read")
    public Items<Shortfall.Place> places(@PathParam("id") String id, @QueryParam("division") String division) {
        long place = Given.division("?division", division);
        return new Items<>(shortfalls.of(Given.id(id), place, 1, null).divisions(), null);
    }

    /** The numbers of the shortfall by kind. */
    @GET
    @Path("{id}/kinds")
    @Requires("visits.read")
    public Items<Shortfall.Kind> kinds(@PathParam("id") String id, @QueryParam("division") String division) {
        long place = Given.division("?division", division);
        return new Items<>(shortfalls.of(Given.id(id), place, 1, null).kinds(), null);
    }

    @GET
    @Path("{id}/must-visit")
    @Requires("visits.read")
    public Items<MustVisitChild> mustVisit(
            @PathParam("id") String id,
            @QueryParam("division") String division,
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") String after) {
        MustVisitList.Page page = mustVisit.ofRound(
                Given.id(id),
                Given.area("?division", division),
                MustVisitList.met(state).orElse(null),
                Given.limit(limit),
                after);
        return new Items<>(page.items(), page.after());
    }

    /** Why a child was not visited; a round is closed only with a reason for each. */
    @PUT
    @Path("{id}/missed/{child}")
    @Requires("visits.record")
    public Response missed(@PathParam("id") UUID id, @PathParam("child") UUID child, MissedBody body) {
        MissedBody given = Given.body(body);
        List<FieldError> errors = new ArrayList<>();
        String reason = form.code("/reason", "visits-missed-reason", given.reason(), errors);
        String note = given.note() == null || given.note().isBlank()
                ? null
                : given.note().strip();
        if (note == null && "other".equals(reason)) {
            errors.add(FieldError.of("/note", "visits.missed-note"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            errors.add(FieldError.of("/note", "maxLength"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        missed.state(id, child, reason, note);
        return Response.noContent().build();
    }

    private Response answer(Round round, Response.Status status) {
        return Response.status(status)
                .tag(Long.toString(round.version()))
                .entity(views.full(round))
                .build();
    }
}
