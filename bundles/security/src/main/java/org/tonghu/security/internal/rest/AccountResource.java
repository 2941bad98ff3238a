package org.tonghu.security.internal.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.account.AccountCare;
import org.tonghu.security.internal.account.AccountDesk;
import org.tonghu.security.internal.account.AccountStore;
import org.tonghu.security.internal.account.AccountView;

/** Accounts, for the security administrator. */
@Component(service = AccountResource.class)
@Path("accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final AccountStore accounts;
    private final AccountDesk desk;
    private final AccountCare care;
    private final DivisionNames divisions;

    @Activate
    public AccountResource(
            @Reference AccountStore accounts,
            @Reference AccountDesk desk,
            @Reference AccountCare care,
            @Reference DivisionNames divisions) {
        this.accounts = accounts;
        this.desk = desk;
        this.care = care;
        this.divisions = divisions;
    }

    /** Accounts in order of user name. */
    @GET
    @Requires("accounts.read")
    public AccountItem.Page list(
            @QueryParam("q") String words,
            @QueryParam("role") String role,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("total") boolean total) {
        int most = Bodies.limit(limit);
        String asked = words == null || words.isBlank() ? null : words;
        List<AccountView> found = accounts.list(asked, role, after == null ? null : decoded(after), most + 1);
        List<AccountView> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? encoded(shown.get(most - 1).name()) : null;
        List<AccountItem> items =
                shown.stream().map(account -> item(account, null)).toList();
        return new AccountItem.Page(items, next, total ? accounts.count(asked, role) : null);
    }

    @GET
    @Path("{id}")
    @Requires("accounts.read")
    @ApiResponse(content = @Content(schema = @Schema(implementation = AccountItem.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.Status.OK, id, null);
    }

    /** Opens an account under an id of the caller's making, or changes one: then with If-Match. */
    @PUT
    @Path("{id}")
    @Requires("accounts.write")
    @ApiResponse(content = @Content(schema = @Schema(implementation = AccountItem.class)))
    public Response put(@PathParam("id") UUID id, AccountBody body, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        AccountBody sent = Bodies.present(body);
        Optional<AccountView> known = accounts.find(id);
        if (known.isPresent()) {
            change(id, sent, ETags.version(ifMatch));
            return answer(Response.Status.OK, id, null);
        }
        if (ifMatch != null) {
            throw Problem.notFound();
        }
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "id.uuid7");
        }
        return answer(Response.Status.CREATED, id, desk.open(id, sent.draft()));
    }

    /** Ends a lock before its time. */
    @POST
    @Path("{id}/unlock")
    @Requires("accounts.write")
    @ApiResponse(responseCode = "204")
    public void unlock(@PathParam("id") UUID id) {
        care.unlock(id);
    }

    /** Closes the account for good. */
    @POST
    @Path("{id}/close")
    @Requires("accounts.write")
    @ApiResponse(responseCode = "204")
    public void close(@PathParam("id") UUID id) {
        care.close(id);
    }

    /** Gives a new initial password, told once. */
    @POST
    @Path("{id}/reset-password")
    @Requires("accounts.write")
    public AccountItem.Initial resetPassword(@PathParam("id") UUID id) {
        return new AccountItem.Initial(care.resetPassword(id));
    }

    private void change(UUID id, AccountBody sent, long version) {
        try {
            desk.change(id, sent.draft(), version);
        } catch (Problem e) {
            throw e.current() instanceof AccountView now ? Problem.stale(item(now, null)) : e;
        }
    }

    private Response answer(Response.Status status, UUID id, String initialPassword) {
        AccountView account = accounts.find(id).orElseThrow(Problem::notFound);
        return Response.status(status)
                .entity(item(account, initialPassword))
                .header(HttpHeaders.ETAG, ETags.of(account.version()))
                .build();
    }

    private AccountItem item(AccountView account, String initialPassword) {
        return new AccountItem(
                account.id(),
                account.username(),
                account.realName(),
                account.role(),
                Long.toString(account.division()),
                divisions.of(account.division()),
                account.department(),
                account.state(),
                account.lastSignInAt(),
                account.version(),
                initialPassword);
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?after", "after.unknown");
        }
    }
}
