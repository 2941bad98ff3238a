package org.tonghu.platform.internal.rest;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.update.Provision;
import org.tonghu.platform.internal.update.UpdateRow;
import org.tonghu.platform.internal.update.UpdateStore;
import org.tonghu.platform.internal.update.Updating;

/** Updates of one module: what serves, what the distribution holds, what was done; and a new one. */
@Component(service = UpdatesResource.class)
@Path("catalogue/{id}/updates")
@Produces(MediaType.APPLICATION_JSON)
public final class UpdatesResource {
    private static final int SHOWN = 50;

    private final Updating updating;
    private final UpdateStore store;
    private final Provision provision;

    @Activate
    public UpdatesResource(@Reference Updating updating, @Reference UpdateStore store, @Reference Provision provision) {
        this.updating = updating;
        this.store = store;
        this.provision = provision;
    }

    @GET
    @Requires("catalogue.read")
    public UpdatesView list(@PathParam("id") String id) {
        return new UpdatesView(
                id,
                updating.serving(id).orElseThrow(Problem::notFound).descriptor().version(),
                store.previous(id).orElse(null),
                provision.versions(id),
                store.history(id, SHOWN));
    }

    /** Answers when the version serves on this node; 409 {@code update-failed} leaves the one before serving. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("catalogue.update")
    public UpdatesView update(@PathParam("id") String id, UpdateBody body) {
        if (body == null) {
            throw Problem.invalid("/version", "required");
        }
        updating.update(id, body.version(), body.reason());
        return list(id);
    }

    /** What to update to, and why. */
    public record UpdateBody(String version, String reason) {}

    /**
     * @param previous the version before the last update: what rollback goes back to
     * @param available versions the distribution holds
     * @param items updates, newest first
     */
    public record UpdatesView(
            String module, String serving, String previous, List<String> available, List<UpdateRow> items) {}
}
