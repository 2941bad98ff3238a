package org.tonghu.work.internal.clock;

import java.time.Clock;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.data.Database;
import org.tonghu.api.event.Events;
import org.tonghu.work.internal.Etc;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.floor.Bench;
import org.tonghu.work.internal.serving.Serving;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.text.Texts;

/** One node's clocks. */
public final class ClockParts {
    private final Clocks clocks;
    private final Climb climb;

    public ClockParts(
            Database db, Texts texts, DatabaseTasks tasks, Serving serving, Audit audit, Events events, Clock clock) {
        ClockRows rows = new ClockRows(db, Fixture.vault());
        CalendarFile calendar = new CalendarFile(new Etc(Bench.config()));
        clocks = new DatabaseClocks(rows, new ClockViews(texts, clock), calendar, tasks, audit, clock);
        climb = new Climb(rows, serving, tasks, events, clock);
    }

    public Clocks clocks() {
        return clocks;
    }

    /** Looks once. */
    public int run() {
        return climb.run();
    }
}
