package org.tonghu.platform.internal.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/** Who switched what, when and why. */
@Component(service = History.class)
public final class History {
    private final Database database;

    @Activate
    public History(@Reference(target = "(tonghu.module=platform)") Database database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param after key of the last entry seen, or null for the first page
     */
    public List<Entry> page(int prefecture, String after, int limit) {
        Sql sql = Sql.of(
                "select id, role, switched_on, provider, provider_version, reason, document, changed_by_name, changed_at"
                        + " from platform_choice_history where prefecture = ?",
                prefecture);
        if (after != null && !after.isEmpty()) {
            UUID id = id(after);
            sql = sql.add(
                    "and (changed_at, id) < (select h.changed_at, h.id from platform_choice_history h where h.id = ?)",
                    id);
        }
        return database.list(sql.add("order by changed_at desc, id desc limit ?", limit), History::entry);
    }

    private static UUID id(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?after", "format");
        }
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.uuid("id").toString(),
                row.instant("changed_at"),
                row.string("changed_by_name"),
                row.string("role"),
                row.bool("switched_on"),
                row.string("provider"),
                row.string("provider_version"),
                row.string("reason"),
                row.string("document"));
    }

    /** One switch; its key goes on a page. */
    public record Entry(
            String key,
            Instant at,
            String by,
            String role,
            boolean on,
            String provider,
            String providerVersion,
            String reason,
            String document) {}
}
