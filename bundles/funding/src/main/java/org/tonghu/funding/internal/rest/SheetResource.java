package org.tonghu.funding.internal.rest;

import java.time.YearMonth;
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
import org.tonghu.api.actor.Caller;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.grant.EntitlementView;
import org.tonghu.funding.internal.grant.Entitlements;
import org.tonghu.funding.internal.sheet.Balances;
import org.tonghu.funding.internal.sheet.Sheet;
import org.tonghu.funding.internal.sheet.Sheets;

/** The monthly sheet, reported balances, and who is entitled (Cl. 9b, 9c). */
@Path("funding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SheetResource {
    private final Sheets sheets;
    private final Balances balances;
    private final Entitlements entitlements;
    private final Today today;

    public SheetResource(Sheets sheets, Balances balances, Entitlements entitlements, Today today) {
        this.sheets = sheets;
        this.balances = balances;
        this.entitlements = entitlements;
        this.today = today;
    }

    /** The sheet of a month; this month and the caller's own division where none is given. */
    @GET
    @Path("sheets")
    @Requires("funding.sheets")
    public Sheet sheet(@QueryParam("month") String month, @QueryParam("division") String division) {
        long code = division == null || division.isBlank() ? Caller.who().division() : Page.division(division);
        return sheets.of(asked(month), code);
    }

    @PUT
    @Path("balances/{id}")
    @Requires("funding.lists")
    public Response put(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, BalanceBody body) {
        Balances.Recorded recorded = balances.record(id, Given.body(body).fields(), Given.version(ifMatch));
        return Given.put(
                recorded.balance(), recorded.created(), recorded.balance().version());
    }

    /** Entitlements that run in a month, this one where none is given. */
    @GET
    @Path("entitlements")
    @Requires("funding.read")
    public Page.Rows<EntitlementView> entitlements(
            @QueryParam("month") String month,
            @QueryParam("division") String division,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        return entitlements.page(Page.of(division, after, limit), asked(month));
    }

    private YearMonth asked(String month) {
        return month == null || month.isBlank() ? YearMonth.from(today.day()) : Given.month("?month", month);
    }

    /** A balance as it is sent. */
    public record BalanceBody(String payer, String month, String centralProvincial) {
        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("payer", payer);
            fields.put("month", month);
            fields.put("centralProvincial", centralProvincial);
            return fields;
        }
    }
}
