package org.tonghu.funding.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.tonghu.api.actor.Caller;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.list.Arrears;
import org.tonghu.funding.internal.list.ListLine;
import org.tonghu.funding.internal.list.MonthlyList;
import org.tonghu.funding.internal.list.MonthlyLists;

/** Monthly lists, their lines, and arrears (Cl. 9b). */
@Path("funding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ListResource {
    private final MonthlyLists lists;
    private final Arrears arrears;

    public ListResource(MonthlyLists lists, Arrears arrears) {
        this.lists = lists;
        this.arrears = arrears;
    }

    /** Lists within a division, the caller's own where none is given. */
    @GET
    @Path("lists")
    @Requires("funding.sheets")
    public Lists list(@QueryParam("month") String month, @QueryParam("division") String division) {
        long code = division == null || division.isBlank() ? Caller.who().division() : Page.division(division);
        return new Lists(
                lists.within(code, month == null || month.isBlank() ? null : Given.month("?month", month)), null);
    }

    /** Computes the drafts of a month anew. */
    @POST
    @Path("lists")
    @Requires("funding.lists")
    public Lists compute(ListBody body) {
        ListBody sent = Given.body(body);
        long code = sent.division() == null || sent.division().isBlank()
                ? Caller.who().division()
                : Page.division(sent.division());
        return new Lists(lists.compute(Given.month("/month", sent.month()), code), null);
    }

    @GET
    @Path("lists/{id}")
    @Requires("funding.sheets")
    public Response get(@PathParam("id") UUID id) {
        MonthlyList list = lists.get(id);
        return Given.put(list, false, list.version());
    }

    @GET
    @Path("lists/{id}/lines")
    @Requires("funding.sheets")
    public Page.Rows<ListLine> lines(
            @PathParam("id") UUID id,
            @QueryParam("outcome") String outcome,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return lists.lines(id, Page.of(null, after, limit), outcome);
    }

    @POST
    @Path("lists/{id}/freeze")
    @Requires("funding.lists")
    public Response freeze(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MonthlyList list = lists.freeze(id, Given.version(ifMatch));
        return Given.put(list, false, list.version());
    }

    @PUT
    @Path("arrears/{id}")
    @Requires("funding.lists")
    public Response put(@PathParam("id") UUID id, ArrearsBody body) {
        Arrears.Recorded recorded = arrears.record(id, Given.body(body).fields());
        return Given.put(
                recorded.arrears(), recorded.created(), recorded.arrears().version());
    }

    /** @param after always null: at most 200 lists */
    public record Lists(List<MonthlyList> items, String after) {}

    /** @param division 12 digits; the caller's own where it is missing */
    public record ListBody(String month, String division) {}

    /** Arrears as they are sent. */
    public record ArrearsBody(
            String entitlement,
            String paidMonth,
            String forMonth,
            String amount,
            String prefecture,
            String county,
            String reason) {

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("entitlement", entitlement);
            fields.put("paidMonth", paidMonth);
            fields.put("forMonth", forMonth);
            fields.put("amount", amount);
            fields.put("prefecture", prefecture);
            fields.put("county", county);
            fields.put("reason", reason);
            return fields;
        }
    }
}
