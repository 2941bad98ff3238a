package org.tonghu.security.internal.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.data.Database;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.audit.AuditLeader;
import org.tonghu.security.internal.audit.AuditSearch;
import org.tonghu.security.internal.audit.Head;
import org.tonghu.security.internal.audit.Verdict;

/** The log, for the audit administrator: who did what to which record, names of fields but never their values. */
@Component(service = AuditResource.class)
@Path("audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final Database db;
    private final AuditSearch search;
    private final AuditLeader leader;
    private final Audit audit;

    @Activate
    public AuditResource(
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference AuditSearch search,
            @Reference AuditLeader leader,
            @Reference Audit audit) {
        this.db = db;
        this.search = search;
        this.leader = leader;
        this.audit = audit;
    }

    /** Entries, newest first; reading them is an entry too. */
    @GET
    @Requires("audit.read")
    public AuditItem.Page list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") UUID subject,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("total") boolean total) {
        int most = Bodies.limit(limit);
        AuditSearch.Filter filter =
                new AuditSearch.Filter(instant("?from", from), instant("?to", to), actor, action, subject);
        AuditSearch.Place place = after == null ? null : AuditSearch.Place.parse(after);
        return db.tx(() -> {
            List<AuditEntry> found = search.find(filter, place, most + 1);
            List<AuditEntry> shown = found.subList(0, Math.min(most, found.size()));
            String next = found.size() > most
                    ? AuditSearch.Place.of(shown.get(most - 1)).text()
                    : null;
            Long count = total ? search.count(filter) : null;
            audit.read("audit.listed", "audit", null, Caller.who().division(), Integer.toString(shown.size()));
            return new AuditItem.Page(shown.stream().map(AuditItem::of).toList(), next, count);
        });
    }

    /** Reads the whole log and says whether it is what was written. */
    @POST
    @Path("verify")
    @Requires("audit.verify")
    public Verdict verify() {
        Verdict verdict = leader.verify();
        String outcome = verdict.ok() ? "ok" : verdict.firstBad().reason();
        audit.read("audit.verified", "audit", null, Caller.who().division(), outcome);
        return verdict;
    }

    /** Heads exported by this node, newest first. */
    @GET
    @Path("heads")
    @Requires("audit.read")
    public Heads heads() {
        List<Head> all = leader.heads();
        List<Head> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - 200), all.size()));
        Collections.reverse(newest);
        return new Heads(newest);
    }

    private static Instant instant(String pointer, String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "instant.format");
        }
    }

    /** Ends of the chain as they were written to the node's file. */
    public record Heads(List<Head> items) {}
}
