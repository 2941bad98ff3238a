package org.tonghu.platform.internal.rest;

import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.gate.Switch;
import org.tonghu.platform.internal.gate.Switching;

/** A prefecture's modules: how they stand, what a switch would mean, the switch, and who switched what before. */
@Component(service = PrefectureModulesResource.class)
@Path("prefectures/{prefecture: [0-9]{4}}/modules")
@Produces(MediaType.APPLICATION_JSON)
public final class PrefectureModulesResource {
    private static final int STALE = 412;

    private final ModuleViews views;
    private final Places places;
    private final Switching switching;
    private final HistoryView history;

    @Activate
    public PrefectureModulesResource(
            @Reference ModuleViews views,
            @Reference Places places,
            @Reference Switching switching,
            @Reference HistoryView history) {
        this.views = views;
        this.places = places;
        this.switching = switching;
        this.history = history;
    }

    @GET
    @Requires("modules.read")
    public Items<ModuleItem> list(@PathParam("prefecture") String code) {
        return Items.all(views.of(places.visible(code)));
    }

    @GET
    @Path("history")
    @Requires("modules.read")
    public Items<HistoryView.Entry> history(
            @PathParam("prefecture") String code,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return history.page(places.visible(code), after, limit);
    }

    @GET
    @Path("{role}")
    @Requires("modules.read")
    public Response one(@PathParam("prefecture") String code, @PathParam("role") String role) {
        return tagged(views.of(role, places.visible(code)).orElseThrow(Problem::notFound));
    }

    /** Switches, or with {@code preview} says what it would mean. {@code If-Match} names the version seen. */
    @PUT
    @Path("{role}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("modules.switch")
    public Response put(
            @PathParam("prefecture") String code,
            @PathParam("role") String role,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            SwitchBody body) {
        return preview ? Response.ok(preview(code, role, body)).build() : tagged(item(code, role, ifMatch, body));
    }

    PreviewView preview(String code, String role, SwitchBody body) {
        int prefecture = known(code, role);
        return PreviewView.of(switching.preview(role, prefecture, wish(body)));
    }

    /** The item as it stands after the switch. */
    ModuleItem item(String code, String role, String ifMatch, SwitchBody body) {
        int prefecture = known(code, role);
        try {
            switching.apply(role, prefecture, wish(body), version(ifMatch));
        } catch (Problem problem) {
            throw problem.status() == STALE
                    ? Problem.stale(views.of(role, prefecture).orElseThrow(Problem::notFound))
                    : problem;
        }
        return views.of(role, prefecture).orElseThrow(Problem::notFound);
    }

    private int known(String code, String role) {
        int prefecture = places.visible(code);
        views.of(role, prefecture).orElseThrow(Problem::notFound);
        return prefecture;
    }

    private static Switch wish(SwitchBody body) {
        if (body == null) {
            throw Problem.invalid("/on", "required");
        }
        return body.wish();
    }

    private static Response tagged(ModuleItem item) {
        return Response.ok(item).tag(Long.toString(item.version())).build();
    }

    /** The number in the tag; one that is none of ours is simply stale. */
    private static Optional<Long> version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Optional.empty();
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return Optional.of(tag.matches("[0-9]{1,18}") ? Long.parseLong(tag) : -1L);
    }
}
