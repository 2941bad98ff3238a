package org.tonghu.work.internal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.work.internal.text.Texts;

/** Clocks as a person reads them now. */
@Component(service = ClockViews.class)
public final class ClockViews {
    private final Texts texts;
    private final Clock clock;

    @Activate
    public ClockViews(@Reference Texts texts, @Reference Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    RunningClock view(ClockRow row) {
        boolean stopped = row.stoppedAt() != null;
        Instant measured = stopped ? row.stoppedAt() : clock.instant();
        boolean inTime = measured.isBefore(row.due());
        return new RunningClock(
                row.id(),
                row.module(),
                row.kind(),
                row.source(),
                row.division(),
                texts.text(
                        row.module(), row.text(), row.args(), Caller.current().locale()),
                row.from(),
                row.due(),
                stopped ? 0 : Duration.between(measured, row.due()).toSeconds(),
                row.climbed(),
                row.stoppedAt(),
                inTime || row.waits(),
                state(row, stopped, inTime),
                level(row));
    }

    private static String state(ClockRow row, boolean stopped, boolean inTime) {
        if (row.waits()) {
            return stopped ? "met" : waiting(inTime);
        }
        if (stopped) {
            return inTime ? "met" : "late";
        }
        return inTime ? "running" : "overdue";
    }

    private static String waiting(boolean inTime) {
        return inTime ? "running" : "elapsed";
    }

    private static String level(ClockRow row) {
        AccountRole role =
                row.climbed() == 0 ? null : row.ladder().rung(row.climbed() - 1).role();
        return role == null ? null : role.code();
    }
}
