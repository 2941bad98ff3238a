package org.tonghu.work.internal.rest;

import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.SignedIn;
import org.tonghu.work.internal.inbox.DatabaseInbox;
import org.tonghu.work.internal.inbox.DatabaseInbox.Item;

/** What waits for the caller. */
@Path("inbox")
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {
    private static final int MOST = 200;

    private final DatabaseInbox inbox;

    InboxResource(DatabaseInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * @param after give it back for the next page; null on the last
     * @param unread of all items
     */
    public record Page(List<Item> items, String after, long unread) {}

    @GET
    @SignedIn
    public Page list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<Item> found = inbox.mine(after == null ? null : Ids.parse(after), size + 1);
        boolean more = found.size() > size;
        List<Item> items = more ? found.subList(0, size) : found;
        String next = more ? items.get(size - 1).id().toString() : null;
        return new Page(items, next, inbox.unread());
    }

    @POST
    @Path("{id}/read")
    @SignedIn
    public void read(@PathParam("id") String id) {
        inbox.read(Ids.parse(id));
    }
}
