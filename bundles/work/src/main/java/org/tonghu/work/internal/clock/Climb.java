package org.tonghu.work.internal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.task.NewTask;
import org.tonghu.work.internal.serving.Posts;
import org.tonghu.work.internal.serving.Serving;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.task.Framed;

/**
 * What happens when clocks run out. Each clock is taken by one node and climbs all rungs whose time has come in one
 * transaction with the tasks and events of the climb, so each rung is climbed once; a wall clock set back undoes nothing.
 * A clock of a module that does not serve its prefecture waits until it does.
 */
@Component(service = Climb.class)
public final class Climb {
    private static final Logger LOG = LoggerFactory.getLogger(Climb.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BATCH = 200;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final ClockRows rows;
    private final Serving serving;
    private final DatabaseTasks tasks;
    private final Events events;
    private final Clock clock;

    @Activate
    public Climb(
            @Reference ClockRows rows,
            @Reference Serving serving,
            @Reference DatabaseTasks tasks,
            @Reference Events events,
            @Reference Clock clock) {
        this.rows = rows;
        this.serving = serving;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** The kind of the tasks that a clock's climb puts before people. */
    static String taskKind(String clockKind) {
        return clockKind + ".overdue";
    }

    /** Climbs what is due; the number of clocks that climbed here. */
    int run() {
        return Caller.asSystem(() -> {
            Instant now = clock.instant();
            Sql served = serving.predicate(rows.due(now));
            int all = 0;
            int climbed;
            do {
                climbed = climb(rows.due(now, served, BATCH), now);
                all += climbed;
            } while (climbed > 0);
            return all;
        });
    }

    private int climb(List<UUID> due, Instant now) {
        int climbed = 0;
        for (UUID id : due) {
            climbed += climbOne(id, now) ? 1 : 0;
        }
        return climbed;
    }

    private boolean climbOne(UUID id, Instant now) {
        try {
            return rows.tx(() -> {
                Optional<ClockRow> claimed = rows.claim(id, now);
                claimed.ifPresent(row -> climb(row, now));
                return claimed.isPresent();
            });
        } catch (RuntimeException e) {
            LOG.error("clock {} could not climb and is tried again in {}", id, AFTER_FAILURE, e);
            rows.putOff(id, now, AFTER_FAILURE);
            return false;
        }
    }

    private void climb(ClockRow row, Instant now) {
        List<Framed> made = new ArrayList<>();
        List<DomainEvent> told = new ArrayList<>();
        int rung = row.climbed();
        while (rung < row.ladder().height() && !row.ladder().at(rung, row.due()).isAfter(now)) {
            AccountRole role = row.ladder().rung(rung).role();
            if (role != null) {
                made.add(task(row, role));
            }
            told.add(event(row, role, now));
            rung++;
        }
        tasks.putFramed(made);
        events.publish(told);
        rows.climbed(row, rung);
    }

    private static Framed task(ClockRow row, AccountRole role) {
        LocalDate last = LocalDate.ofInstant(row.due().minusMillis(1), ZONE);
        NewTask task = new NewTask(
                Uuid7.next(),
                row.module(),
                taskKind(row.kind()),
                row.text(),
                row.args(),
                row.source(),
                null,
                NewTask.Owner.role(role, Posts.place(role, row.division())),
                row.waits() ? null : last,
                row.link());
        return new Framed(task, row.waits() ? "clock.elapsed" : "clock.overdue", row.division());
    }

    private static DomainEvent event(ClockRow row, AccountRole role, Instant now) {
        return new DomainEvent(
                Uuid7.next(),
                row.waits() ? "ClockElapsed" : "ClockOverdue",
                row.id(),
                row.division(),
                now,
                Map.of(
                        "kind", row.kind(),
                        "source", row.source().toString(),
                        "level", role == null ? "" : role.code()));
    }
}
