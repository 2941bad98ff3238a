package org.tonghu.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Requires;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.file.ChildFile;
import org.tonghu.registry.internal.file.ChildFiles;
import org.tonghu.registry.internal.file.ChildSections;
import org.tonghu.registry.internal.file.FileHistory;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.file.Timeline;

/** One child's file and what hangs on it. */
@Component(service = ChildFileResource.class)
@Path("registry/children/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildFileResource {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private final ChildFiles files;
    private final ChildSections sections;
    private final FileHistory history;
    private final Timeline timeline;
    private final Children children;
    private final Facts facts;
    private final RecordMaker maker;

    @Activate
    public ChildFileResource(
            @Reference ChildFiles files,
            @Reference ChildSections sections,
            @Reference FileHistory history,
            @Reference Timeline timeline,
            @Reference Children children,
            @Reference Facts facts,
            @Reference RecordMaker maker) {
        this.files = files;
        this.sections = sections;
        this.history = history;
        this.timeline = timeline;
        this.children = children;
        this.facts = facts;
        this.maker = maker;
    }

    @GET
    @Requires("registry.read")
    @Operation(summary = "Opens a file for reading; recorded as a read")
    public Response read(@PathParam("id") UUID id) {
        return answer(OK, files.read(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires("registry.write")
    @Operation(summary = "Opens a new file under a client-made UUIDv7, or edits one given If-Match")
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChildBody body) {
        ChildFiles.Draft draft =
                new ChildFiles.Draft(Queries.code(body.village(), "/village"), body.form(), body.values());
        ChildFiles.Saved saved = files.save(id, draft, ETags.version(ifMatch));
        return answer(saved.created() ? CREATED : OK, saved.file());
    }

    @POST
    @Path("confirm")
    @Requires("registry.write")
    @Operation(summary = "Confirms that nothing has changed")
    public Response confirm(@PathParam("id") UUID id) {
        return answer(OK, files.confirm(id));
    }

    @GET
    @Path("sections")
    @Requires("registry.read")
    @Operation(summary = "What modules that serve the child's prefecture add to the file")
    public Items<ChildSections.Section> sections(@PathParam("id") UUID id) {
        return new Items<>(sections.of(id));
    }

    @GET
    @Path("facts")
    @Requires("registry.read")
    @Operation(summary = "Facts true on a day, today by default")
    public Items<Fact> facts(@PathParam("id") UUID id, @QueryParam("on") String day) {
        children.require(id);
        return new Items<>(facts.on(id, day == null ? maker.today() : day(day)));
    }

    @GET
    @Path("history")
    @Requires("registry.read")
    @Operation(summary = "Who changed what, newest first")
    public Items<FileHistory.Entry> history(@PathParam("id") UUID id) {
        return new Items<>(history.changes(id));
    }

    @GET
    @Path("reads")
    @Requires("registry.reads")
    @Operation(summary = "Who read the file, newest first")
    public Items<FileHistory.Read> reads(@PathParam("id") UUID id) {
        return new Items<>(history.reads(id));
    }

    @GET
    @Path("timeline")
    @Requires("registry.read")
    @Operation(summary = "What happened, newest first")
    public Items<Timeline.Moment> timeline(@PathParam("id") UUID id) {
        return new Items<>(timeline.of(id));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("?on", "date");
        }
    }

    private static Response answer(int status, ChildFile file) {
        return Response.status(status)
                .tag(ETags.of(file.version()))
                .entity(file)
                .build();
    }
}
