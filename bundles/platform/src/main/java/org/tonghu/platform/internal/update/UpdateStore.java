package org.tonghu.platform.internal.update;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.audit.Audit.Change;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.gate.ChoiceStore;

/** The version each module was updated to, and the updates, in the database; with each goes its audit row. */
@Component(service = UpdateStore.class)
public final class UpdateStore {
    /** A node that was killed under way leaves an update that says it is running. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int FAULT = 2_000;

    private final Database database;
    private final ChoiceStore choices;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public UpdateStore(
            @Reference(target = "(tonghu.module=platform)") Database database,
            @Reference ChoiceStore choices,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.database = database;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version the module had before its last update. */
    public Optional<String> previous(String module) {
        return database.one(
                Sql.of("select previous from platform_version where module = ?", module),
                row -> row.string("previous"));
    }

    /** Newest first. */
    public List<UpdateRow> history(String module, int limit) {
        return database.list(
                Sql.of(
                        "select id, module, from_version, to_version, reason, state, step, fault, started_at, ended_at,"
                                + " changed_by_name from platform_update where module = ?"
                                + " order by started_at desc, id desc limit ?",
                        module,
                        limit),
                UpdateStore::row);
    }

    /** Notes the update and fixes the version that serves now; refused while another one of the module is running. */
    UUID begin(String module, String from, String to, String reason) {
        return database.tx(() -> {
            database.update(Sql.of(
                    database.dialect().insertIgnore("platform_version", "module, version, previous", "module"),
                    module,
                    from,
                    null));
            database.one(
                    Sql.of("select version from platform_version where module = ? for update", module),
                    row -> row.string("version"));
            Instant now = now();
            if (isRunning(module, now)) {
                throw Problem.conflict("update-running", Map.of("module", module), null);
            }
            Actor actor = Caller.who();
            UUID id = Uuid7.next();
            database.update(Sql.of(
                    "insert into platform_update (id, module, from_version, to_version, reason, state, started_at,"
                            + " changed_by, changed_by_name) values (?, ?, ?, ?, ?, 'running', ?, ?, ?)",
                    id,
                    module,
                    from,
                    to,
                    reason,
                    now,
                    actor.accountId(),
                    actor.realName()));
            choices.tell();
            return id;
        });
    }

    private boolean isRunning(String module, Instant now) {
        return database.count(Sql.of(
                        "select count(*) from platform_update where module = ? and state = 'running' and started_at > ?",
                        module,
                        now.minus(LONGEST)))
                > 0;
    }

    /** From the commit on the version serves, on each node as soon as the node has it. */
    void choose(UUID id, String module, String from, String to, String reason) {
        database.tx(() -> {
            database.update(
                    Sql.of("update platform_version set version = ?, previous = ? where module = ?", to, from, module));
            end(id, "done", null, null);
            choices.tell();
            tell("module.updated", module, from, to, reason, null);
            return null;
        });
    }

    void fail(UUID id, String module, String from, String to, String reason, UpdateFailed failed) {
        String fault =
                failed.getMessage().length() > FAULT ? failed.getMessage().substring(0, FAULT) : failed.getMessage();
        database.tx(() -> {
            end(id, "failed", failed.step().name().toLowerCase(Locale.ROOT), fault);
            tell("module.update-failed", module, from, to, reason, fault);
            return null;
        });
    }

    private void end(UUID id, String state, String step, String fault) {
        database.update(Sql.of(
                "update platform_update set state = ?, step = ?, fault = ?, ended_at = ? where id = ?",
                state,
                step,
                fault,
                now(),
                id));
    }

    private void tell(String action, String module, String from, String to, String reason, String fault) {
        Map<String, Change> changes = new HashMap<>();
        changes.put("module", new Change(null, module));
        changes.put("version", new Change(from, to));
        changes.put("reason", new Change(null, reason));
        if (fault != null) {
            changes.put("fault", new Change(null, fault));
        }
        audit.changed(action, "module", null, DivisionCode.PROVINCE, changes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static UpdateRow row(Row row) {
        return new UpdateRow(
                row.uuid("id"),
                row.string("module"),
                row.string("from_version"),
                row.string("to_version"),
                row.string("reason"),
                row.string("state"),
                row.string("step"),
                row.string("fault"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.string("changed_by_name"));
    }
}
