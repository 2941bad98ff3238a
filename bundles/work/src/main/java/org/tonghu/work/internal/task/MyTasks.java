package org.tonghu.work.internal.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.task.Task;
import org.tonghu.work.internal.serving.Posts;
import org.tonghu.work.internal.serving.Serving;
import org.tonghu.work.internal.serving.Serving.Pair;

/** The current caller's tasks: those of her account, and of her role where she holds it. A module that is off is left out. */
@Component(service = MyTasks.class)
public final class MyTasks {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database db;
    private final TaskRows rows;
    private final Serving serving;
    private final Clock clock;

    @Activate
    public MyTasks(
            @Reference(target = "(tonghu.module=work)") Database db,
            @Reference TaskRows rows,
            @Reference Serving serving,
            @Reference Clock clock) {
        this.db = db;
        this.rows = rows;
        this.serving = serving;
        this.clock = clock;
    }

    /** Which tasks; the ended ones are done or dropped. */
    public enum Which {
        OPEN("state = 'open'"),
        OVERDUE("state = 'open'"),
        DONE("state <> 'open'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** Numbers for the menu. */
    public record Counts(long open, long overdue) {}

    /** Open ones by due day, ended ones by their end, the latest first. */
    public List<Task> page(Which which, UUID after, int limit) {
        Sql mine = chosen(which);
        Sql sql = Sql.of("select * from work_task where").add(mine).add("and").add(served(mine));
        return rows.list(ordered(sql, which, after).add("fetch first " + limit + " rows only"));
    }

    public Counts counts() {
        return new Counts(count(Which.OPEN), count(Which.OVERDUE));
    }

    /** The day on which tasks are overdue whose last day was before. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private long count(Which which) {
        Sql mine = chosen(which);
        return db.count(Sql.of("select count(*) from work_task where")
                .add(mine)
                .add("and")
                .add(served(mine)));
    }

    private Sql chosen(Which which) {
        return Sql.of(which.condition)
                .when(which == Which.OVERDUE, "and due_on < ?", today())
                .add("and")
                .add(owned());
    }

    private static Sql owned() {
        Actor who = Caller.who();
        return Sql.of(
                        "account_id = ? or (account_id is null and role_code = ? and",
                        who.accountId(),
                        who.role().code())
                .add(Sql.in("division_code", Posts.of(who)))
                .add(")")
                .bracketed();
    }

    private Sql served(Sql mine) {
        List<Pair> pairs = db.list(
                Sql.of("select distinct module_id, prefecture from work_task where")
                        .add(mine),
                row -> new Pair(row.string("module_id"), row.integer("prefecture")));
        return serving.predicate(pairs);
    }

    private static Sql ordered(Sql sql, Which which, UUID after) {
        if (which == Which.DONE) {
            return sql.when(
                            after != null,
                            "and (ended_at, task_id) <"
                                    + " (select a.ended_at, a.task_id from work_task a where a.task_id = ?)",
                            after)
                    .add("order by ended_at desc, task_id desc");
        }
        return sql.when(
                        after != null,
                        "and (due_on, task_id) > (select a.due_on, a.task_id from work_task a where a.task_id = ?)",
                        after)
                .add("order by due_on, task_id");
    }
}
