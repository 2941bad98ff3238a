package org.tonghu.work.internal.task;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Sql;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Task;
import org.tonghu.api.task.Tasks;

/** Tasks in the database. */
@Component(service = {Tasks.class, DatabaseTasks.class})
public final class DatabaseTasks implements Tasks {
    private final TaskRows rows;
    private final Clock clock;

    @Activate
    public DatabaseTasks(@Reference TaskRows rows, @Reference Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void put(Collection<NewTask> tasks) {
        putFramed(tasks.stream()
                .map(task -> new Framed(task, null, task.owner().division()))
                .toList());
    }

    /** As {@link #put}, for tasks the floor makes of a module's text. */
    public void putFramed(Collection<Framed> tasks) {
        if (!tasks.isEmpty()) {
            rows.insert(tasks, clock.instant());
        }
    }

    @Override
    public int done(String kind, UUID source) {
        return rows.done(kind, source, clock.instant());
    }

    @Override
    public int drop(String kind, UUID source, String reason) {
        return rows.drop(kind, source, reason, clock.instant());
    }

    @Override
    public List<Task> open(UUID source) {
        return rows.list(Sql.of(
                "select * from work_task where source_id = ? and state = 'open' order by created_at, task_id", source));
    }

    @Override
    public List<Task> of(UUID source) {
        return rows.list(Sql.of("select * from work_task where source_id = ? order by created_at, task_id", source));
    }
}
