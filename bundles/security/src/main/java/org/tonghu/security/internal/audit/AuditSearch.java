package org.tonghu.security.internal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.audit.AuditEntry;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;

/** Finds entries, newest first. */
@Component(service = AuditSearch.class)
public final class AuditSearch {
    private final Database db;
    private final AuditLog log;

    @Activate
    public AuditSearch(@Reference(target = "(tonghu.module=security)") Database db, @Reference AuditLog log) {
        this.db = db;
        this.log = log;
    }

    /** @param after the last entry seen, or null */
    public List<AuditEntry> find(Filter filter, Place after, int limit) {
        Sql sql = Sql.of("select " + AuditRow.COLUMNS + " from security_audit").add(condition(filter));
        if (after != null) {
            sql = sql.add("and (at < ? or (at = ? and id < ?))", after.at(), after.at(), after.id());
        }
        sql = sql.add("order by at desc, id desc fetch first " + limit + " rows only");
        return db.list(sql, AuditRow::of).stream().map(log::entry).toList();
    }

    public long count(Filter filter) {
        return db.count(Sql.of("select count(*) from security_audit").add(condition(filter)));
    }

    private static Sql condition(Filter filter) {
        return Sql.of("where 1 = 1")
                .when(filter.from() != null, "and at >= ?", filter.from())
                .when(filter.to() != null, "and at < ?", filter.to())
                .when(filter.actor() != null, "and actor_name = ?", filter.actor())
                .when(filter.action() != null, "and action = ?", filter.action())
                .when(filter.subject() != null, "and subject_id = ?", filter.subject());
    }

    /**
     * What is looked for; null leaves out.
     *
     * @param from included
     * @param to excluded
     * @param actor real name
     */
    public record Filter(Instant from, Instant to, String actor, String action, UUID subject) {}

    /** The place of an entry in the order. */
    public record Place(Instant at, UUID id) {
        public static Place of(AuditEntry entry) {
            return new Place(entry.at(), entry.id());
        }

        /** @throws Problem invalid for a text that is no place */
        public static Place parse(String text) {
            String[] parts = text.split("_", 2);
            try {
                Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0], 36), ChronoUnit.MICROS);
                return new Place(at, UUID.fromString(parts[parts.length - 1]));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw Problem.invalid("?after", "after.unknown");
            }
        }

        public String text() {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), 36) + "_" + id;
        }
    }
}
