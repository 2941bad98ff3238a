package org.tonghu.platform.internal.gate;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;

/** The choices in the database, their history, and the epoch that tells the nodes of a change. */
@Component(service = ChoiceStore.class)
public final class ChoiceStore {
    private static final String COLUMNS = "prefecture, role, switched_on, provider, provider_version, reason, document,"
            + " changed_by, changed_by_name, changed_at, version";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;

    @Activate
    public ChoiceStore(@Reference(target = "(tonghu.module=platform)") Database database) {
        this.database = database;
    }

    long epoch() {
        return database.count(Sql.of("select number from platform_epoch where name = 'gate'"));
    }

    /** The rows are at least as new as the epoch they come with. */
    Choices load() {
        long epoch = epoch();
        return Choices.of(
                epoch,
                database.list(Sql.of("select " + COLUMNS + " from platform_choice"), ChoiceStore::row),
                versions());
    }

    private Map<String, String> versions() {
        return database
                .list(
                        Sql.of("select module, version from platform_version"),
                        row -> Map.entry(row.string("module"), row.string("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tells all nodes of a change, once the running transaction has committed; the new epoch. */
    public long tell() {
        database.update(Sql.of("update platform_epoch set number = number + 1 where name = 'gate'"));
        if ("postgresql".equals(database.dialect().name())) {
            database.one(Sql.of("select pg_notify('tonghu_gate', '') is null as told"), row -> row.bool("told"));
        }
        return epoch();
    }

    /** The row, locked until the transaction ends; made first, switched off and of version 0, where it is missing. */
    ChoiceRow lock(String role, int prefecture) {
        database.update(Sql.of(
                database.dialect().insertIgnore("platform_choice", COLUMNS, "prefecture, role"),
                prefecture,
                role,
                false,
                null,
                null,
                "",
                null,
                NOBODY,
                "",
                Instant.EPOCH,
                0L));
        return database.one(
                        Sql.of(
                                "select " + COLUMNS
                                        + " from platform_choice where prefecture = ? and role = ? for update",
                                prefecture,
                                role),
                        ChoiceStore::row)
                .orElseThrow();
    }

    /** Stores a row locked before, its history and a new epoch, which is the answer. */
    long save(ChoiceRow row) {
        database.update(Sql.of(
                "update platform_choice set switched_on = ?, provider = ?, provider_version = ?, reason = ?,"
                        + " document = ?, changed_by = ?, changed_by_name = ?, changed_at = ?, version = ?"
                        + " where prefecture = ? and role = ?",
                row.on(),
                row.provider(),
                row.providerVersion(),
                row.reason(),
                row.document(),
                row.changedBy(),
                row.changedByName(),
                row.changedAt(),
                row.version(),
                row.prefecture(),
                row.role()));
        database.update(Sql.of(
                "insert into platform_choice_history (id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuid7.next(),
                row.prefecture(),
                row.role(),
                row.on(),
                row.provider(),
                row.providerVersion(),
                row.reason(),
                row.document(),
                row.changedBy(),
                row.changedByName(),
                row.changedAt(),
                row.version()));
        return tell();
    }

    boolean exists(String role, int prefecture) {
        return database.count(Sql.of(
                        "select count(*) from platform_choice where prefecture = ? and role = ?", prefecture, role))
                > 0;
    }

    private static ChoiceRow row(Row row) {
        return new ChoiceRow(
                row.integer("prefecture"),
                row.string("role"),
                row.bool("switched_on"),
                row.string("provider"),
                row.string("provider_version"),
                row.string("reason"),
                row.string("document"),
                row.uuid("changed_by"),
                row.string("changed_by_name"),
                row.instant("changed_at"),
                row.number("version"));
    }
}
