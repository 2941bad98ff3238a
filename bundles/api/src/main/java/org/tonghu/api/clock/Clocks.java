package org.tonghu.api.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Running clocks of all modules, kept in the database: they survive restarts, count by wall-clock time of the province,
 * and each step of a climb happens once however many nodes there are. A clock that runs out climbs level by level: each
 * step puts a task before the next level's role and publishes the event {@code ClockOverdue} (or {@code ClockElapsed} for
 * a waiting period, which is not a failure), values {@code kind}, {@code source}, {@code level}. Nothing silences a clock
 * but stopping it or extending it. Writes join the current transaction.
 */
@ProviderType
public interface Clocks {
    /** Starts a clock; one of the same kind and source that runs already is left as it is. */
    RunningClock start(NewClock clock);

    /** Stops the clock because what it waited for has happened. Returns false where none was running. */
    boolean stop(String kind, UUID source);

    /**
     * Gives a running clock a later end; who, when and why are audited.
     *
     * @throws org.tonghu.api.problem.Problem not-found where none is running
     */
    RunningClock extend(String kind, UUID source, Instant due, String reason);

    Optional<RunningClock> find(String kind, UUID source);

    /** The clocks of a source record, the oldest first. */
    List<RunningClock> of(UUID source, boolean runningOnly);

    /** When a span that began at an instant ends: the first instant that is late (midnight after the last day, for days and months). */
    Instant due(Instant from, Span span);

    /** The last day in time of a span that began on a day. */
    LocalDate dueDay(LocalDate from, Span span);
}
