package org.tonghu.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.validation.Valid;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.Open;
import org.tonghu.api.access.Requires;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.access.Upload;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;

/** One method for each thing the dispatcher does. */
@Path("sample")
@Produces(MediaType.APPLICATION_JSON)
public final class SampleResource {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch leave = new CountDownLatch(1);

    /** A body. */
    public record Thing(@NotBlank String name, @Min(1) int number, BigDecimal amount, LocalDate day) {}

    @GET
    @Path("open")
    @Open
    public Map<String, Object> open() {
        return Map.of("caller", Caller.who().username(), "amount", new BigDecimal("12.50"), "day", LocalDate.EPOCH);
    }

    @POST
    @Path("open")
    @Open
    public Map<String, String> openPost() {
        return Map.of();
    }

    @GET
    @Path("signed")
    @SignedIn
    public Map<String, Object> signed() {
        Caller caller = Caller.current();
        return Map.of("caller", caller.actor().username(), "prefecture", caller.prefecture());
    }

    @GET
    @Path("halfway")
    @SignedIn(whileRestricted = true)
    public Map<String, String> halfway() {
        return Map.of();
    }

    @GET
    @Path("permitted")
    @Requires("sample.read")
    public Map<String, String> permitted() {
        return Map.of();
    }

    @GET
    @Path("unpermitted")
    @Requires("sample.write")
    public Map<String, String> unpermitted() {
        return Map.of();
    }

    @GET
    @Path("silent")
    public Map<String, String> silent() {
        return Map.of();
    }

    @PUT
    @Path("thing")
    @SignedIn
    public Thing put(@Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("file")
    @SignedIn
    @Upload(maxBytes = 3_000_000)
    public Map<String, Long> file(InputStream body) throws IOException {
        return Map.of("size", body.transferTo(java.io.OutputStream.nullOutputStream()));
    }

    @GET
    @Path("broken")
    @SignedIn
    public Map<String, String> broken() {
        throw new IllegalStateException("select secret from somewhere");
    }

    @GET
    @Path("faulty")
    @SignedIn
    public Map<String, String> faulty() {
        throw Problem.invalid(List.of(FieldError.of("/name", "required")));
    }

    @GET
    @Path("slow")
    @SignedIn
    public Map<String, String> slow() throws InterruptedException {
        entered.countDown();
        leave.await();
        return Map.of();
    }
}
