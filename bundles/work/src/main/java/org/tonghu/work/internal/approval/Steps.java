package org.tonghu.work.internal.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.NewClock.Rung;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.task.NewTask;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.task.Framed;

/** What a step puts before people: a task for each role that may decide, and a clock that climbs past them. */
@Component(service = Steps.class)
public final class Steps {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration BETWEEN_LEVELS = Duration.ofDays(3);

    private final DatabaseTasks tasks;
    private final Clocks clocks;
    private final Clock clock;

    @Activate
    public Steps(@Reference DatabaseTasks tasks, @Reference Clocks clocks, @Reference Clock clock) {
        this.tasks = tasks;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The step that is open comes before those who may decide it. */
    void open(ApprovalRow row) {
        Instant now = clock.instant();
        LocalDate due = null;
        if (row.line().workingDays() > 0) {
            Span span = Span.workingDays(row.line().workingDays());
            due = clocks.dueDay(LocalDate.ofInstant(now, ZONE), span);
            clocks.start(clock(row, span, now));
        }
        for (AccountRole role : row.line().roles()) {
            put(row, row.stepKind(), NewTask.Owner.role(role, row.place()), due, null);
        }
    }

    /** The step was decided. */
    void close(ApprovalRow row) {
        tasks.done(row.stepKind(), row.subject());
        clocks.stop(row.stepKind(), row.subject());
    }

    /** Back before who asked. */
    void giveBack(ApprovalRow row) {
        put(row, row.returnedKind(), NewTask.Owner.account(row.asker(), row.division()), null, "approval.returned");
    }

    /** Who asked has asked again. */
    void taken(ApprovalRow row) {
        tasks.done(row.returnedKind(), row.subject());
    }

    private void put(ApprovalRow row, String kind, NewTask.Owner owner, LocalDate due, String frame) {
        NewTask task = new NewTask(
                Uuid7.next(), row.module(), kind, row.text(), row.args(), row.subject(), null, owner, due, row.link());
        tasks.putFramed(List.of(new Framed(task, frame, row.division())));
    }

    private static NewClock clock(ApprovalRow row, Span span, Instant now) {
        return new NewClock(
                row.module(),
                row.stepKind(),
                row.subject(),
                row.division(),
                now,
                span,
                ladder(row.line().level()),
                row.text(),
                row.args(),
                row.link());
    }

    /** The officers of the levels above, one after the other. */
    private static List<Rung> ladder(DivisionLevel level) {
        List<AccountRole> above = new ArrayList<>();
        if (level == DivisionLevel.TOWNSHIP) {
            above.add(AccountRole.COUNTY_OFFICER);
        }
        if (level == DivisionLevel.TOWNSHIP || level == DivisionLevel.COUNTY) {
            above.add(AccountRole.PREFECTURE_OFFICER);
        }
        above.add(AccountRole.PROVINCE_OFFICER);
        List<Rung> rungs = new ArrayList<>();
        for (AccountRole role : above) {
            rungs.add(new Rung(role, BETWEEN_LEVELS.multipliedBy(rungs.size())));
        }
        return rungs;
    }
}
