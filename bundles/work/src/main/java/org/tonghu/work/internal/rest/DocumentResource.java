package org.tonghu.work.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Open;
import org.tonghu.work.internal.print.Check;

/** Whether a printed document is genuine; for anybody who holds it. */
@Component(service = DocumentResource.class)
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentResource {
    private final Check check;

    @Activate
    public DocumentResource(@Reference Check check) {
        this.check = check;
    }

    @GET
    @Path("{number}")
    @Open
    @Operation(
            summary = "Says that a document's number is genuine, when it was issued and by which level; nothing else")
    public Check.Genuine check(@PathParam("number") String number) {
        return check.check(number);
    }
}
