package org.tonghu.facts.internal.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;
import org.tonghu.facts.internal.place.Pair;

/** What changes of divisions were asked for and made. */
@Component(service = ChangeRows.class)
public final class ChangeRows {
    private static final int SHOWN = 50;
    private final Database db;

    @Activate
    public ChangeRows(@Reference(target = "(tonghu.module=facts)") Database db) {
        this.db = db;
    }

    /** @param doneAt null while it is to be made */
    public record Change(
            UUID id, String reason, String document, String askedBy, Instant askedAt, Instant doneAt, int divisions) {}

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    void insert(UUID id, List<Pair> pairs, String reason, String document, Actor who, Instant now) {
        db.update(Sql.of(
                "insert into facts_change (change_id, reason, document_no, asked_by, asked_name, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                reason,
                document,
                who.accountId(),
                who.realName(),
                now));
        List<Object[]> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(new Object[] {id, rows.size(), pair.from(), pair.to(), pair.name()});
        }
        db.batch(
                "insert into facts_change_pair (change_id, pair_no, code_from, code_to, name) values (?, ?, ?, ?, ?)",
                rows);
    }

    List<Pair> pairs(UUID id) {
        return db.list(
                Sql.of("select * from facts_change_pair where change_id = ? order by pair_no", id),
                row -> new Pair(row.number("code_from"), row.number("code_to"), row.string("name")));
    }

    Optional<Change> find(UUID id) {
        return db.one(select().add("where c.change_id = ?", id), ChangeRows::change);
    }

    /** The newest first. */
    List<Change> newest() {
        return db.list(
                select().add("order by c.asked_at desc, c.change_id fetch first " + SHOWN + " rows only"),
                ChangeRows::change);
    }

    /** Changes follow each other: the second waits for the first's transaction. */
    void hold() {
        db.one(Sql.of("select name from facts_seed where name = 'divisions' for update"), row -> row.string("name"));
    }

    void done(UUID id, Instant now) {
        db.update(Sql.of("update facts_change set done_at = ? where change_id = ?", now, id));
    }

    private static Sql select() {
        return Sql.of("select c.*, (select count(*) from facts_change_pair p where p.change_id = c.change_id) as pairs"
                + " from facts_change c");
    }

    private static Change change(Row row) {
        return new Change(
                row.uuid("change_id"),
                row.string("reason"),
                row.string("document_no"),
                row.string("asked_name"),
                row.instant("asked_at"),
                row.instant("done_at"),
                row.integer("pairs"));
    }
}
