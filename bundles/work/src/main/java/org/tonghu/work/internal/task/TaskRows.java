package org.tonghu.work.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.Task;
import org.tonghu.work.internal.text.Texts;

/** The table of tasks. Arguments of texts and reasons may name people, so they are encrypted. */
@Component(service = TaskRows.class)
public final class TaskRows {
    /** Stands for no due day in the order. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String FRAME_MODULE = "work";
    private static final String COLUMNS = "task_id, module_id, kind, text_key, frame, args_sealed, source_id, child_id,"
            + " account_id, role_code, division_code, place_code, prefecture, due_on, link, state, created_at";

    private final Database db;
    private final Vault vault;
    private final Texts texts;

    @Activate
    public TaskRows(
            @Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault, @Reference Texts texts) {
        this.db = db;
        this.vault = vault;
        this.texts = texts;
    }

    void insert(Collection<Framed> tasks, Instant now) {
        String statement = db.dialect().insertIgnore("work_task", COLUMNS, "task_id");
        db.batch(statement, tasks.stream().map(task -> values(task, now)).toList());
    }

    private Object[] values(Framed framed, Instant now) {
        NewTask task = framed.task();
        NewTask.Owner owner = task.owner();
        return new Object[] {
            task.id(),
            task.module(),
            task.kind(),
            task.text(),
            framed.frame(),
            vault.seal(task.id(), task.args()),
            task.source(),
            task.child(),
            owner.account(),
            owner.role() == null ? null : owner.role().code(),
            owner.division(),
            framed.place(),
            DivisionCode.prefecture(framed.place()),
            task.due() == null ? NEVER : task.due(),
            task.link(),
            "open",
            now
        };
    }

    int done(String kind, UUID source, Instant now) {
        Actor who = Caller.who();
        return db.update(Sql.of(
                "update work_task set state = 'done', ended_at = ?, ended_by = ?, ended_name = ?"
                        + " where source_id = ? and kind = ? and state = 'open'",
                now,
                who.accountId(),
                who.realName(),
                source,
                kind));
    }

    int drop(String kind, UUID source, String reason, Instant now) {
        return db.tx(() -> {
            List<UUID> open = db.list(
                    Sql.of(
                            "select task_id from work_task where source_id = ? and kind = ? and state = 'open'",
                            source,
                            kind),
                    row -> row.uuid("task_id"));
            int dropped = 0;
            for (UUID id : open) {
                dropped += drop(id, reason, now);
            }
            return dropped;
        });
    }

    private int drop(UUID id, String reason, Instant now) {
        Actor who = Caller.who();
        return db.update(Sql.of(
                "update work_task set state = 'dropped', ended_at = ?, ended_by = ?, ended_name = ?, reason_sealed = ?"
                        + " where task_id = ? and state = 'open'",
                now,
                who.accountId(),
                who.realName(),
                vault.seal(id, Map.of("reason", reason)),
                id));
    }

    List<Task> list(Sql sql) {
        return db.list(sql, this::task);
    }

    Task task(Row row) {
        UUID id = row.uuid("task_id");
        String role = row.string("role_code");
        LocalDate due = row.date("due_on");
        return new Task(
                id,
                row.string("module_id"),
                row.string("kind"),
                text(row, vault.open(id, row.bytes("args_sealed"))),
                row.uuid("source_id"),
                row.uuid("child_id"),
                new NewTask.Owner(
                        row.uuid("account_id"),
                        role == null ? null : AccountRole.byCode(role).orElse(null),
                        row.number("division_code")),
                NEVER.equals(due) ? null : due,
                row.string("link"),
                row.string("state"),
                row.instant("created_at"),
                row.instant("ended_at"),
                row.string("ended_name"),
                reason(id, row.bytes("reason_sealed")));
    }

    private String text(Row row, Map<String, String> args) {
        var locale = Caller.current().locale();
        String text = texts.text(row.string("module_id"), row.string("text_key"), args, locale);
        String frame = row.string("frame");
        return frame == null ? text : texts.text(FRAME_MODULE, frame, Map.of("text", text), locale);
    }

    private String reason(UUID id, byte[] sealed) {
        return sealed == null ? null : vault.open(id, sealed).get("reason");
    }
}
