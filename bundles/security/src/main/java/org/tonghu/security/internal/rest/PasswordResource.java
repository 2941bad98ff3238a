package org.tonghu.security.internal.rest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Sessions;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.session.LiveSession;
import org.tonghu.security.internal.session.PasswordChange;
import org.tonghu.security.internal.session.SessionStore;

/** The caller's own password. */
@Component(service = PasswordResource.class)
@Path("me/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResource {
    private final PasswordChange passwords;
    private final SessionStore sessions;

    @Activate
    public PasswordResource(@Reference PasswordChange passwords, @Reference SessionStore sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Changes the password; the caller's other sessions end. */
    @POST
    @SignedIn(whileRestricted = true)
    @ApiResponse(responseCode = "204")
    public Response change(
            PasswordBody body, @CookieParam(Sessions.COOKIE) String token, @Context HttpServletRequest request) {
        String current = Bodies.text("/current", Bodies.present(body).current());
        String next = Bodies.text("/next", body.next());
        LiveSession live = sessions.find(token).orElseThrow(() -> Problem.of(401, "not-signed-in"));
        String renewed = passwords.change(live, current, next);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(renewed, request))
                .build();
    }

    /** The password so far and the one from now on. */
    public record PasswordBody(String current, String next) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }
}
