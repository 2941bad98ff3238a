package org.tonghu.registry.internal.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildNames;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** Names under the caller's scope, a thousand to a statement. */
@Component
public final class ScopedNames implements ChildNames {
    private static final int CHUNK = 1_000;
    private final Database db;

    @Activate
    public ScopedNames(@Reference(target = "(tonghu.module=registry)") Database db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> children) {
        List<UUID> asked = children.stream().distinct().toList();
        Map<UUID, String> names = new HashMap<>();
        for (int from = 0; from < asked.size(); from += CHUNK) {
            List<UUID> some = asked.subList(from, Math.min(from + CHUNK, asked.size()));
            Sql sql = Sql.of("select c.id, c.name from registry_child c where")
                    .add(Sql.in("c.id", some))
                    .add("and")
                    .add(Caller.who().scope().predicate("c.village_code", "c.id"));
            db.list(sql, row -> names.put(row.uuid("id"), row.string("name")));
        }
        return names;
    }
}
