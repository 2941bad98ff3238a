package org.tonghu.security.internal.rest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Open;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.setup.Administrator;
import org.tonghu.security.internal.setup.Setup;

/** The first start's one-time link. The token comes in the body, never in a URL. */
@Component(service = SetupResource.class)
@Path("setup")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {
    private final Setup setup;

    @Activate
    public SetupResource(@Reference Setup setup) {
        this.setup = setup;
    }

    /** Says whether the link is still good: 204 or 404. */
    @POST
    @Path("check")
    @Open
    @ApiResponse(responseCode = "204")
    public void check(TokenBody body) {
        if (!setup.isGood(Bodies.text("/token", Bodies.present(body).token()))) {
            throw Problem.notFound();
        }
    }

    /** Makes the three administrators; the link is dead afterwards. */
    @POST
    @Open
    @ApiResponse(responseCode = "201")
    public Response open(SetupBody body) {
        setup.open(Bodies.text("/token", Bodies.present(body).token()), body.accounts());
        return Response.status(Response.Status.CREATED).build();
    }

    /** The token of the link. */
    public record TokenBody(String token) {
        @Override
        public String toString() {
            return "TokenBody";
        }
    }

    /** The token and the three administrators. */
    public record SetupBody(String token, List<Administrator> accounts) {
        @Override
        public String toString() {
            return "SetupBody";
        }
    }
}
