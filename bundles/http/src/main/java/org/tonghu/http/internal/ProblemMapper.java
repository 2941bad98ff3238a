package org.tonghu.http.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Turns whatever an application throws into a problem. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final ProblemWriter problems;

    ProblemMapper(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        Message in = message.getExchange().getInMessage();
        HttpServletRequest request = (HttpServletRequest) in.get(AbstractHTTPDestination.HTTP_REQUEST);
        Answer answer = Failure.answer(failure);
        try {
            Response.ResponseBuilder response =
                    Response.status(answer.status()).type(ProblemWriter.TYPE).entity(problems.json(answer, request));
            if (answer.retryAfter() > 0) {
                response.header("Retry-After", answer.retryAfter());
            }
            return response.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
