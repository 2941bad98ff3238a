package org.tonghu.work.internal.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.task.DatabaseTasks;

/** Clocks in the database. {@link Climb} does what happens when one runs out. */
@Component(service = Clocks.class)
public final class DatabaseClocks implements Clocks {
    private final ClockRows rows;
    private final ClockViews views;
    private final CalendarFile calendar;
    private final DatabaseTasks tasks;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public DatabaseClocks(
            @Reference ClockRows rows,
            @Reference ClockViews views,
            @Reference CalendarFile calendar,
            @Reference DatabaseTasks tasks,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.rows = rows;
        this.views = views;
        this.calendar = calendar;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RunningClock start(NewClock wanted) {
        return rows.tx(() -> {
            Optional<ClockRow> before = rows.latest(wanted.kind(), wanted.source());
            if (before.isEmpty() || before.get().stoppedAt() != null) {
                rows.insert(row(wanted, before.map(ClockRow::run).orElse(0) + 1));
            }
            return find(wanted.kind(), wanted.source()).orElseThrow();
        });
    }

    private ClockRow row(NewClock wanted, int run) {
        return new ClockRow(
                Uuid7.next(),
                wanted.module(),
                wanted.kind(),
                wanted.source(),
                run,
                wanted.division(),
                wanted.from(),
                due(wanted.from(), wanted.span()),
                wanted.span(),
                Ladder.of(wanted.ladder()),
                0,
                wanted.text(),
                wanted.args(),
                wanted.link(),
                null);
    }

    @Override
    public boolean stop(String kind, UUID source) {
        return rows.tx(() -> {
            boolean stopped = rows.stop(kind, source, clock.instant());
            if (stopped) {
                tasks.done(Climb.taskKind(kind), source);
            }
            return stopped;
        });
    }

    @Override
    public RunningClock extend(String kind, UUID source, Instant due, String reason) {
        return rows.tx(() -> {
            ClockRow running = rows.latest(kind, source)
                    .filter(row -> row.stoppedAt() == null)
                    .orElseThrow(Problem::notFound);
            if (!due.isAfter(running.due())) {
                throw Problem.invalid("/due", "clock.not-later");
            }
            rows.extend(running, due);
            tasks.drop(Climb.taskKind(kind), source, reason);
            audit.changed(
                    "clock.extended",
                    "clock",
                    running.id(),
                    running.division(),
                    Map.of(
                            "due", new Audit.Change(running.due().toString(), due.toString()),
                            "reason", new Audit.Change(null, reason)));
            return find(kind, source).orElseThrow();
        });
    }

    @Override
    public Optional<RunningClock> find(String kind, UUID source) {
        return rows.latest(kind, source).map(views::view);
    }

    @Override
    public List<RunningClock> of(UUID source, boolean runningOnly) {
        return rows.of(source, runningOnly).stream().map(views::view).toList();
    }

    @Override
    public Instant due(Instant from, Span span) {
        return Spans.end(from, span, calendar.calendar());
    }

    @Override
    public LocalDate dueDay(LocalDate from, Span span) {
        return Spans.lastDay(from, span, calendar.calendar());
    }
}
