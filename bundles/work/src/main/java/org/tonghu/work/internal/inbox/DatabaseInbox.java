package org.tonghu.work.internal.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.inbox.Inbox;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.text.Texts;

/** The inbox. Arguments of texts may name people, so they are encrypted. */
@Component(service = {Inbox.class, DatabaseInbox.class})
public final class DatabaseInbox implements Inbox {
    private final Database db;
    private final Vault vault;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public DatabaseInbox(
            @Reference(target = "(tonghu.module=work)") Database db,
            @Reference Vault vault,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.db = db;
        this.vault = vault;
        this.texts = texts;
        this.clock = clock;
    }

    /** An item in the reader's language. */
    public record Item(UUID id, String text, Instant at, String link, boolean read) {}

    @Override
    public void put(UUID account, String moduleId, String text, Map<String, String> args, String link) {
        UUID id = Uuid7.next();
        db.update(Sql.of(
                "insert into work_inbox (item_id, account_id, module_id, text_key, args_sealed, link, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                account,
                moduleId,
                text,
                vault.seal(id, args),
                link,
                clock.instant()));
    }

    /**
     * The caller's items, newest first.
     *
     * @param after id of the last item seen, or null
     */
    public List<Item> mine(UUID after, int limit) {
        UUID account = Caller.who().accountId();
        Sql sql = Sql.of("select * from work_inbox where account_id = ?", account)
                .when(
                        after != null,
                        "and (created_at, item_id) <"
                                + " (select a.created_at, a.item_id from work_inbox a where a.item_id = ?)",
                        after)
                .add("order by created_at desc, item_id desc fetch first " + limit + " rows only");
        return db.list(sql, this::item);
    }

    /** Number of the caller's items not read. */
    public long unread() {
        return db.count(Sql.of(
                "select count(*) from work_inbox where account_id = ? and read_at is null",
                Caller.who().accountId()));
    }

    /**
     * @throws Problem not-found for an item that is not the caller's
     */
    public void read(UUID id) {
        int changed = db.update(Sql.of(
                "update work_inbox set read_at = coalesce(read_at, ?) where item_id = ? and account_id = ?",
                clock.instant(),
                id,
                Caller.who().accountId()));
        if (changed == 0) {
            throw Problem.notFound();
        }
    }

    private Item item(Row row) {
        UUID id = row.uuid("item_id");
        Map<String, String> args = vault.open(id, row.bytes("args_sealed"));
        String text = texts.text(
                row.string("module_id"),
                row.string("text_key"),
                args,
                Caller.current().locale());
        return new Item(id, text, row.instant("created_at"), row.string("link"), row.instant("read_at") != null);
    }
}
