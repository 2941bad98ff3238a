package org.tonghu.persistence.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Task;
import org.tonghu.api.task.Tasks;

/**
 * Tasks and clocks as simple as they can be, for the tests of one module; the product's own are tested in {@code work},
 * and all together in the distribution. Weekends are off, holidays are unknown here. Not for several threads.
 */
public final class Floor implements Tasks, Clocks {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public final Map<UUID, NewTask> tasks = new LinkedHashMap<>();
    public final Map<UUID, String> ended = new LinkedHashMap<>();
    public final Map<String, NewClock> clocks = new LinkedHashMap<>();
    public final Map<String, Instant> stopped = new LinkedHashMap<>();
    private final Map<String, Instant> due = new LinkedHashMap<>();
    private Instant now;

    public Floor(Instant now) {
        this.now = now;
    }

    /** A clock that shows the floor's time whenever it is asked. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void setNow(Instant later) {
        now = later;
    }

    @Override
    public void put(Collection<NewTask> added) {
        added.forEach(task -> tasks.putIfAbsent(task.id(), task));
    }

    @Override
    public int done(String kind, UUID source) {
        return end(kind, source, "done");
    }

    @Override
    public int drop(String kind, UUID source, String reason) {
        return end(kind, source, "dropped");
    }

    @Override
    public List<Task> open(UUID source) {
        return of(source).stream().filter(task -> task.state().equals("open")).toList();
    }

    @Override
    public List<Task> of(UUID source) {
        List<Task> found = new ArrayList<>();
        for (NewTask task : tasks.values()) {
            if (task.source().equals(source)) {
                found.add(view(task));
            }
        }
        return found;
    }

    @Override
    public RunningClock start(NewClock clock) {
        String key = clock.kind() + " " + clock.source();
        if (!clocks.containsKey(key) || stopped.containsKey(key)) {
            clocks.put(key, clock);
            stopped.remove(key);
            due.put(key, due(clock.from(), clock.span()));
        }
        return view(key);
    }

    @Override
    public boolean stop(String kind, UUID source) {
        String key = kind + " " + source;
        return clocks.containsKey(key) && stopped.putIfAbsent(key, now) == null;
    }

    @Override
    public RunningClock extend(String kind, UUID source, Instant later, String reason) {
        String key = kind + " " + source;
        if (!clocks.containsKey(key) || stopped.containsKey(key)) {
            throw Problem.notFound();
        }
        due.put(key, later);
        return view(key);
    }

    @Override
    public Optional<RunningClock> find(String kind, UUID source) {
        String key = kind + " " + source;
        return clocks.containsKey(key) ? Optional.of(view(key)) : Optional.empty();
    }

    @Override
    public List<RunningClock> of(UUID source, boolean runningOnly) {
        return clocks.keySet().stream()
                .filter(key -> key.endsWith(source.toString()))
                .filter(key -> !runningOnly || !stopped.containsKey(key))
                .map(this::view)
                .toList();
    }

    @Override
    public Instant due(Instant from, Span span) {
        if (span.unit() == Span.Unit.HOURS) {
            return from.plusSeconds(3600L * span.amount());
        }
        return dueDay(from.atZone(ZONE).toLocalDate(), span)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    @Override
    public LocalDate dueDay(LocalDate from, Span span) {
        return switch (span.unit()) {
            case MONTHS -> working(from.plusMonths(span.amount()));
            case WAITING_MONTHS -> from.plusMonths(span.amount());
            case WORKING_DAYS -> afterWorkingDays(from, span.amount());
            default -> working(from.plusDays(span.amount()));
        };
    }

    private static LocalDate afterWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left--) {
            day = working(day.plusDays(1));
        }
        return day;
    }

    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private int end(String kind, UUID source, String how) {
        int count = 0;
        for (NewTask task : tasks.values()) {
            boolean meant = task.kind().equals(kind) && task.source().equals(source);
            if (meant && ended.putIfAbsent(task.id(), how) == null) {
                count++;
            }
        }
        return count;
    }

    private Task view(NewTask task) {
        return new Task(
                task.id(),
                task.module(),
                task.kind(),
                task.text(),
                task.source(),
                task.child(),
                task.owner(),
                task.due(),
                task.link(),
                ended.getOrDefault(task.id(), "open"),
                now,
                null,
                null,
                null);
    }

    private RunningClock view(String key) {
        NewClock clock = clocks.get(key);
        Instant end = due.get(key);
        Instant stop = stopped.get(key);
        Instant measured = stop == null ? now : stop;
        return new RunningClock(
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                clock.module(),
                clock.kind(),
                clock.source(),
                clock.division(),
                clock.text(),
                clock.from(),
                end,
                stop == null ? end.getEpochSecond() - now.getEpochSecond() : 0,
                0,
                stop,
                measured.isBefore(end),
                state(clock, stop, measured.isBefore(end)),
                null);
    }

    private static String state(NewClock clock, Instant stop, boolean inTime) {
        if (stop != null) {
            return inTime ? "met" : "late";
        }
        if (inTime) {
            return "running";
        }
        return clock.span().unit() == Span.Unit.WAITING_MONTHS ? "elapsed" : "overdue";
    }
}
