package org.tonghu.work.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.Task;
import org.tonghu.work.internal.task.MyTasks;
import org.tonghu.work.internal.task.MyTasks.Counts;
import org.tonghu.work.internal.task.MyTasks.Which;
import org.tonghu.work.internal.text.Texts;

/** What the caller has to do. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private static final int MOST = 200;

    private final MyTasks tasks;
    private final Texts texts;

    TaskResource(MyTasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /** A task in the reader's language. */
    public record Item(
            UUID id,
            String module,
            String moduleTitle,
            String kind,
            String text,
            UUID child,
            String division,
            String role,
            LocalDate due,
            boolean overdue,
            String link,
            String state,
            Instant createdAt,
            Instant endedAt,
            String endedBy,
            String reason) {}

    /** @param after give it back for the next page; null on the last */
    public record Page(List<Item> items, String after, Counts counts) {}

    /** @param state open (by due day), overdue, or done (the latest first) */
    @GET
    @SignedIn
    public Page list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<Task> found = tasks.page(which(state), after == null ? null : Ids.parse(after), size + 1);
        boolean more = found.size() > size;
        List<Task> shown = more ? found.subList(0, size) : found;
        String next = more ? shown.get(size - 1).id().toString() : null;
        return new Page(shown.stream().map(this::item).toList(), next, tasks.counts());
    }

    @GET
    @Path("count")
    @SignedIn
    public Counts count() {
        return tasks.counts();
    }

    private static Which which(String state) {
        try {
            return Which.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.invalid("?state", "enum");
            problem.initCause(e);
            throw problem;
        }
    }

    private Item item(Task task) {
        boolean overdue =
                task.state().equals("open") && task.due() != null && task.due().isBefore(tasks.today());
        return new Item(
                task.id(),
                task.module(),
                texts.title(task.module(), Caller.current().locale()),
                task.kind(),
                task.text(),
                task.child(),
                Long.toString(task.owner().division()),
                task.owner().role() == null ? null : task.owner().role().code(),
                task.due(),
                overdue,
                task.link(),
                task.state(),
                task.createdAt(),
                task.endedAt(),
                task.endedBy(),
                task.reason());
    }
}
