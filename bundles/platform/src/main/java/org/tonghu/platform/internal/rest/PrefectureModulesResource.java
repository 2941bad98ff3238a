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
        return tagged(role, places.visible(code));
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
        int prefecture = places.visible(code);
        views.of(role, prefecture).orElseThrow(Problem::notFound);
        Switch wish = body == null ? new SwitchBody(null, null, null, null).wish() : body.wish();
        if (preview) {
            return Response.ok(PreviewView.of(switching.preview(role, prefecture, wish)))
                    .build();
        }
        switching.apply(role, prefecture, wish, version(ifMatch));
        return tagged(role, prefecture);
    }

    private Response tagged(String role, int prefecture) {
        ModuleItem item = views.of(role, prefecture).orElseThrow(Problem::notFound);
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
