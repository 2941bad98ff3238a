package org.tonghu.facts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tonghu.api.access.Requires;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.change.ChangeRows;
import org.tonghu.facts.internal.change.Changes;
import org.tonghu.facts.internal.place.Pair;

/** Changes of division codes and names, by the province (Cl. 11c). */
@Path("divisions/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangeResource {
    private static final int ACCEPTED = 202;
    private final Changes changes;
    private final Words words;

    ChangeResource(Changes changes, Words words) {
        this.changes = changes;
        this.words = words;
    }

    /**
     * @param changes what becomes what
     * @param document number of the document that orders it
     */
    public record Body(
            @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull Line> changes,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 100) String document) {}

    /** @param name new name, or null to keep it */
    public record Line(@NotNull String from, @NotNull String to, @Size(max = 100) String name) {}

    /** @param missing modules that are installed and don't run; while there are any, no change is made */
    public record Preview(List<Module> modules, List<String> missing, boolean allowed) {}

    public record Module(String module, List<Effect> effects) {}

    public record Effect(String text, long count) {}

    public record Job(UUID job) {}

    /** The newest fifty. */
    public record Page(List<Item> items) {}

    /** @param doneAt null while the job has not made it */
    public record Item(
            UUID id, String reason, String document, String askedBy, Instant askedAt, Instant doneAt, int divisions) {}

    @GET
    @Requires("divisions.change")
    public Page list() {
        return new Page(changes.newest().stream().map(ChangeResource::item).toList());
    }

    /** @param preview true answers what would move and changes nothing */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("divisions.change")
    @Operation(
            summary =
                    "Merges, new codes and new names of divisions; a job moves what is there now, history keeps its code")
    public Response change(@QueryParam("preview") @DefaultValue("false") boolean preview, @NotNull @Valid Body body) {
        List<Pair> pairs = pairs(body.changes());
        if (preview) {
            return Response.ok(preview(pairs)).build();
        }
        UUID job = changes.ask(pairs, body.reason().strip(), body.document().strip());
        return Response.status(ACCEPTED).entity(new Job(job)).build();
    }

    private Preview preview(List<Pair> pairs) {
        Locale locale = Caller.current().locale();
        List<Module> modules = changes.preview(pairs).stream()
                .map(moved -> new Module(moved.module(), effects(moved, locale)))
                .toList();
        List<String> missing = changes.missing();
        return new Preview(modules, missing, missing.isEmpty());
    }

    private List<Effect> effects(Changes.Moved moved, Locale locale) {
        return moved.counts().entrySet().stream()
                .map(entry -> new Effect(
                        words.text(moved.module(), entry.getKey(), Map.of("count", entry.getValue()), locale),
                        entry.getValue()))
                .toList();
    }

    private static List<Pair> pairs(List<Line> lines) {
        List<Pair> pairs = new ArrayList<>();
        for (Line line : lines) {
            String at = "/changes/" + pairs.size();
            String name = line.name() == null || line.name().isBlank()
                    ? null
                    : line.name().strip();
            pairs.add(new Pair(code(line.from(), at + "/from"), code(line.to(), at + "/to"), name));
        }
        return pairs;
    }

    private static long code(String text, String pointer) {
        if (!text.matches("[1-9][0-9]{11}")) {
            throw Problem.invalid(pointer, "change.code");
        }
        return Long.parseLong(text);
    }

    private static Item item(ChangeRows.Change change) {
        return new Item(
                change.id(),
                change.reason(),
                change.document(),
                change.askedBy(),
                change.askedAt(),
                change.doneAt(),
                change.divisions());
    }
}
