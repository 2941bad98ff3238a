package org.tonghu.funding.internal.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
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
import org.tonghu.api.access.Requires;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.search.SearchView;
import org.tonghu.funding.internal.search.Searches;

/** Police searches for parents out of contact (Cl. 9b). */
@Path("funding/searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private final Searches searches;

    public SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GET
    @Requires("funding.read")
    public Page.Rows<SearchView> list(
            @QueryParam("division") String division,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return searches.page(Page.of(division, after, limit), state);
    }

    @GET
    @Path("{id}")
    @Requires("funding.read")
    public Response get(@PathParam("id") UUID id) {
        SearchView view = searches.get(id);
        return Given.put(view, false, view.version());
    }

    /** 201 for a new search, 200 for the same again or a change; a change needs {@code If-Match}. */
    @PUT
    @Path("{id}")
    @Requires("funding.apply")
    public Response put(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, SearchBody body) {
        SearchBody sent = Given.body(body);
        Searches.Recorded recorded =
                searches.record(id, Given.child(sent.child()), sent.fields(), Given.version(ifMatch));
        return Given.put(
                recorded.search(), recorded.created(), recorded.search().version());
    }

    /** A search as it is sent: text throughout, so that each field is answered for itself. */
    public record SearchBody(
            String child,
            String parent,
            String policeStation,
            String receiptNumber,
            String requestedOn,
            String returnedOn,
            String result) {

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("parent", parent);
            fields.put("policeStation", policeStation);
            fields.put("receiptNumber", receiptNumber);
            fields.put("requestedOn", requestedOn);
            fields.put("returnedOn", returnedOn);
            fields.put("result", result);
            return fields;
        }
    }
}
