package org.tonghu.platform.internal.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/** Moves cursors: events are handled and the cursor moved in one transaction, under the platform's identity. */
final class Follower {
    private final Database database;
    private final Vault vault;

    Follower(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The highest number of each prefecture that has events above the given one. */
    Map<Integer, Long> heads(long above) {
        return database
                .list(
                        Sql.of(
                                "select prefecture, max(number) as head from platform_event where number > ?"
                                        + " group by prefecture",
                                above),
                        row -> Map.entry(row.integer("prefecture"), row.number("head")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Handles the next events of a cursor, at most so many; an exception of the handler passes, nothing is moved then.
     *
     * @param serves asked once the events are read, so that none written after a switch is handled as if before it
     * @return the number of events handled, 0 at the head; empty while another node holds the cursor, and where the
     *     module no longer serves
     */
    Optional<Integer> step(Cursor cursor, DomainEventHandler handler, int most, BooleanSupplier serves) {
        return Caller.asSystem(() -> database.tx(() -> {
            OptionalLong place = lock(cursor);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            List<Numbered> events = next(cursor, handler, place.getAsLong(), most);
            return serves.getAsBoolean() ? Optional.of(handle(cursor, handler, events)) : Optional.empty();
        }));
    }

    private int handle(Cursor cursor, DomainEventHandler handler, List<Numbered> events) {
        events.forEach(numbered -> handler.handle(numbered.event()));
        if (!events.isEmpty()) {
            database.update(Sql.of(
                    "update platform_cursor set number = ? where role = ? and handler = ? and prefecture = ?",
                    events.get(events.size() - 1).number(),
                    cursor.role(),
                    cursor.handler(),
                    cursor.prefecture()));
        }
        return events.size();
    }

    private OptionalLong lock(Cursor cursor) {
        database.update(Sql.of(
                database.dialect()
                        .insertIgnore(
                                "platform_cursor", "role, handler, prefecture, number", "role, handler, prefecture"),
                cursor.role(),
                cursor.handler(),
                cursor.prefecture(),
                0L));
        return database.one(
                        Sql.of(
                                "select number from platform_cursor where role = ? and handler = ? and prefecture = ?"
                                        + " for update skip locked",
                                cursor.role(),
                                cursor.handler(),
                                cursor.prefecture()),
                        row -> row.number("number"))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private List<Numbered> next(Cursor cursor, DomainEventHandler handler, long place, int most) {
        Sql sql = Sql.of(
                        "select number, id, type, subject, village, happened_at, envelope from platform_event"
                                + " where prefecture = ? and number > ? and",
                        cursor.prefecture(),
                        place)
                .add(Sql.in("type", handler.types()))
                .add("order by number limit ?", most);
        return database.list(sql, this::numbered);
    }

    private Numbered numbered(Row row) {
        UUID id = row.uuid("id");
        return new Numbered(
                row.number("number"),
                new DomainEvent(
                        id,
                        row.string("type"),
                        row.uuid("subject"),
                        row.number("village"),
                        row.instant("happened_at"),
                        vault.open(id, row.bytes("envelope"))));
    }

    private record Numbered(long number, DomainEvent event) {}
}
