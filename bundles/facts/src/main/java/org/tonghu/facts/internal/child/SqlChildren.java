package org.tonghu.facts.internal.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.Chunks;

/** The thin child index in SQL, written in sets: one read and at most two batches for each thousand children. */
@Component
public final class SqlChildren implements Children {
    private static final String COLUMNS =
            "select c.child_id, c.village_code, c.birth_date, c.active from facts_child c";
    private static final String UPDATE =
            "update facts_child set village_code = ?, birth_date = ?, active = ? where child_id = ?";

    private final Database db;

    @Activate
    public SqlChildren(@Reference(target = "(tonghu.module=facts)") Database db) {
        this.db = db;
    }

    @Override
    public void put(List<ChildRef> children) {
        db.tx(() -> {
            Chunks.of(children).forEach(this::putChunk);
            return null;
        });
    }

    private void putChunk(List<ChildRef> children) {
        Map<UUID, ChildRef> stored = stored(children);
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (ChildRef child : children) {
            ChildRef before = stored.put(child.id(), child);
            if (before == null) {
                added.add(new Object[] {child.id(), child.village(), child.birthDate(), child.active()});
            } else if (!before.equals(child)) {
                changed.add(new Object[] {child.village(), child.birthDate(), child.active(), child.id()});
            }
        }
        String columns = "child_id, village_code, birth_date, active";
        db.batch(db.dialect().insertIgnore("facts_child", columns, "child_id"), added);
        db.batch(UPDATE, changed);
    }

    private Map<UUID, ChildRef> stored(List<ChildRef> children) {
        Map<UUID, ChildRef> stored = new HashMap<>();
        Sql which = Sql.in("c.child_id", children.stream().map(ChildRef::id).toList());
        Sql sql = Sql.of(COLUMNS + " where").add(which);
        db.each(sql, row -> stored.put(row.uuid("child_id"), child(row)));
        return stored;
    }

    @Override
    public ChildRef require(UUID childId) {
        Sql sql = Sql.of(COLUMNS + " where c.child_id = ? and", childId)
                .add(Caller.who().scope().predicate("c.village_code", "c.child_id"));
        return db.one(sql, SqlChildren::child).orElseThrow(Problem::notFound);
    }

    private static ChildRef child(Row row) {
        return new ChildRef(
                row.uuid("child_id"), row.number("village_code"), row.date("birth_date"), row.bool("active"));
    }
}
