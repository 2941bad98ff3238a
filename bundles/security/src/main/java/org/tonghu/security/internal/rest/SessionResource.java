package org.tonghu.security.internal.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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
import org.tonghu.api.access.Open;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Sessions;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.session.LiveSession;
import org.tonghu.security.internal.session.Need;
import org.tonghu.security.internal.session.SecondFactor;
import org.tonghu.security.internal.session.SecondFactor.Enrolment;
import org.tonghu.security.internal.session.SessionStore;
import org.tonghu.security.internal.session.SignIn;
import org.tonghu.security.internal.session.SignOut;

/** Signing in and out. */
@Component(service = SessionResource.class)
@Path("session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final SignIn signIn;
    private final SignOut signOut;
    private final SecondFactor factor;
    private final SessionStore sessions;

    @Activate
    public SessionResource(
            @Reference SignIn signIn,
            @Reference SignOut signOut,
            @Reference SecondFactor factor,
            @Reference SessionStore sessions) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.factor = factor;
        this.sessions = sessions;
    }

    /** Signs in with user name and password. */
    @POST
    @Open
    @ApiResponse(content = @Content(schema = @Schema(implementation = State.class)))
    public Response open(SignInBody body, @Context HttpServletRequest request) {
        String username = Bodies.text("/username", Bodies.present(body).username());
        String password = Bodies.text("/password", body.password());
        return answer(signIn.open(username, password), request);
    }

    /** What the session still needs. */
    @GET
    @SignedIn(whileRestricted = true)
    public State state(@CookieParam(Sessions.COOKIE) String token) {
        return State.of(live(token).need());
    }

    /** Signs out. */
    @DELETE
    @SignedIn(whileRestricted = true)
    @ApiResponse(responseCode = "204")
    public Response close(@CookieParam(Sessions.COOKIE) String token, @Context HttpServletRequest request) {
        signOut.end(live(token));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request))
                .build();
    }

    /** Gives the code of the second factor. */
    @POST
    @Path("totp")
    @SignedIn(whileRestricted = true)
    @ApiResponse(content = @Content(schema = @Schema(implementation = State.class)))
    public Response code(
            CodeBody body, @CookieParam(Sessions.COOKIE) String token, @Context HttpServletRequest request) {
        String code = Bodies.text("/code", Bodies.present(body).code());
        return answer(factor.give(live(token), code), request);
    }

    /** Begins to set up a second factor. */
    @POST
    @Path("totp/enrol")
    @SignedIn(whileRestricted = true)
    public Enrolment enrol(@CookieParam(Sessions.COOKIE) String token) {
        return factor.enrol(live(token));
    }

    /** Ends setting up a second factor with a first code. */
    @POST
    @Path("totp/confirm")
    @SignedIn(whileRestricted = true)
    @ApiResponse(content = @Content(schema = @Schema(implementation = State.class)))
    public Response confirm(
            CodeBody body, @CookieParam(Sessions.COOKIE) String token, @Context HttpServletRequest request) {
        String code = Bodies.text("/code", Bodies.present(body).code());
        return answer(factor.confirm(live(token), code), request);
    }

    private LiveSession live(String token) {
        return sessions.find(token).orElseThrow(() -> Problem.of(401, "not-signed-in"));
    }

    private Response answer(String token, HttpServletRequest request) {
        return Response.ok(State.of(live(token).need()))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token, request))
                .build();
    }

    /** User name and password. */
    public record SignInBody(String username, String password) {
        @Override
        public String toString() {
            return "SignInBody";
        }
    }

    /** A code of the second factor. */
    public record CodeBody(String code) {}

    /**
     * How far the session is.
     *
     * @param needs {@code totp}, {@code totp-enrol}, {@code password}, or null
     */
    public record State(boolean restricted, String needs) {
        static State of(Need need) {
            return new State(need != Need.NOTHING, need.code());
        }
    }
}
