package org.tonghu.facts.internal.rest;

import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Open;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;

/** The division tree, which is public: anybody reads it step by step, every signed-in account as a whole. */
@Path("divisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DivisionResource {
    private final Divisions divisions;

    DivisionResource(Divisions divisions) {
        this.divisions = divisions;
    }

    /** A division; codes are text of twelve digits, {@code parent} null for the province. */
    public record Place(String code, String name, String level, String parent, boolean leaf, List<Step> path) {}

    /** A division on the way from the province down. */
    public record Step(String code, String name, String level) {}

    /** Divisions in order of code. */
    public record Places(List<Place> items, String after) {}

    @GET
    @Open
    public Places below(@QueryParam("below") @DefaultValue("" + DivisionCode.PROVINCE) String below) {
        Division above = find(below);
        return places(divisions.below(above.code()));
    }

    @GET
    @Path("search")
    @SignedIn
    public Places search(@QueryParam("q") @DefaultValue("") String words) {
        if (words.isBlank()) {
            throw Problem.invalid("?q", "division.search");
        }
        return new Places(
                new DivisionSearch(divisions)
                        .find(words.strip()).stream().map(this::withPath).toList(),
                null);
    }

    /** The whole tree as nested {@code [code, name, [below…]]}; changes rarely, so ask with If-None-Match. */
    @GET
    @Path("tree")
    @SignedIn
    public Response tree(@Context Request request) {
        EntityTag tag = new EntityTag(divisions.version());
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(branch(find("" + DivisionCode.PROVINCE))) : unchanged;
        return answer.tag(tag).cacheControl(control).build();
    }

    @GET
    @Path("{code}")
    @SignedIn
    public Place one(@PathParam("code") String code) {
        return withPath(find(code));
    }

    private Object[] branch(Division division) {
        List<Division> below = divisions.below(division.code());
        String code = Codes.text(division.code());
        if (below.isEmpty()) {
            return new Object[] {code, division.name()};
        }
        return new Object[] {
            code, division.name(), below.stream().map(this::branch).toList()
        };
    }

    private Division find(String code) {
        return divisions.find(Codes.code(code)).orElseThrow(Problem::notFound);
    }

    private Places places(List<Division> found) {
        return new Places(found.stream().map(d -> place(d, null)).toList(), null);
    }

    private Place withPath(Division division) {
        List<Step> path = divisions.path(division.code()).stream()
                .map(d -> new Step(Codes.text(d.code()), d.name(), d.level().code()))
                .toList();
        return place(division, path);
    }

    private Place place(Division division, List<Step> path) {
        boolean leaf = division.level() == DivisionLevel.VILLAGE
                || divisions.below(division.code()).isEmpty();
        String level = division.level().code();
        return new Place(
                Codes.text(division.code()), division.name(), level, Codes.text(division.parent()), leaf, path);
    }
}
