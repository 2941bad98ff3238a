package org.tonghu.api.task;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tasks of all modules. A task belongs to one account, or to whoever holds a role at a division; it points to the record
 * it came from and ends when the work is done, not when somebody looked at it. Writes join the current transaction; an
 * account's own tasks are served at {@code /api/tasks}, those of a module that is off left out.
 */
@ProviderType
public interface Tasks {
    /** Stores tasks; one whose id is there already is left as it is, so that a repeat is harmless. */
    void put(Collection<NewTask> tasks);

    /** Ends the open tasks of a source record of this kind, done by the current caller. Returns how many there were. */
    int done(String kind, UUID source);

    /** Ends the open tasks of a source record of this kind because they are no longer needed; the reason is kept. */
    int drop(String kind, UUID source, String reason);

    /** Open tasks about a source record. */
    List<Task> open(UUID source);

    /** All tasks about a source record, the oldest first. */
    List<Task> of(UUID source);
}
