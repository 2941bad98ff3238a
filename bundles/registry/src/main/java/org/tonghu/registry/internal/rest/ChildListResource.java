package org.tonghu.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.list.ChildList;
import org.tonghu.registry.internal.list.ListItem;
import org.tonghu.registry.internal.list.ListPage;

/** The list of children. */
@Component(service = ChildListResource.class)
@Path("registry/children")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildListResource {
    private static final int MOST = 200;
    private final ChildList list;

    @Activate
    public ChildListResource(@Reference ChildList list) {
        this.list = list;
    }

    @GET
    @Requires("registry.read")
    @Operation(
            summary = "Children of the caller's area",
            description =
                    "Found by name, pinyin, initials, ID number, or what modules know; in order of place and name.")
    public ListPage<ListItem> list(
            @QueryParam("q") String words,
            @QueryParam("division") String division,
            @QueryParam("category") String category,
            @QueryParam("active") @DefaultValue("true") boolean active,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") String after,
            @QueryParam("total") boolean total) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("?limit", "maximum");
        }
        return list.page(Queries.query(words, division, category, active), limit, after, total);
    }
}
