package org.tonghu.training.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;

/** Directors and supervisors under their real names, as security publishes them ({@code security_worker_v1}, Cl. 4a). */
@Component(service = Workers.class)
public final class Workers {
    /** Columns {@link #worker} needs, of {@code security_worker_v1 w}; only the two ranks, only those at work. */
    private static final String SELECT =
            "select w.account_id, w.username, w.real_name, w.role, w.division_code from security_worker_v1 w"
                    + " where w.state = 'active' and";

    private final Database db;

    @Activate
    public Workers(@Reference(target = "(tonghu.module=training)") Database db) {
        this.db = db;
    }

    /** A worker at work. */
    public record Worker(UUID account, String username, String realName, String rank, long division) {}

    /** Workers with these ids whom the caller may see. */
    public List<Worker> within(Collection<UUID> accounts) {
        return db.list(
                seen().add("and").add(Sql.in("w.account_id", accounts)).add("order by w.account_id"), Workers::worker);
    }

    /** Workers of these ranks in the area whom the caller may see, in order of place. */
    public List<Worker> of(Collection<String> ranks, CodeRange area) {
        return db.list(
                seen().add("and w.division_code >= ? and w.division_code < ? and", area.lo(), area.hi())
                        .add(Sql.in("w.role", ranks))
                        .add("order by w.division_code, w.account_id"),
                Workers::worker);
    }

    /** The worker with this user name, if the caller may see her. */
    public Optional<Worker> named(String username) {
        return db.one(seen().add("and lower(w.username) = lower(?)", username.strip()), Workers::worker);
    }

    /** A few workers by part of their real or user name. */
    public List<Worker> search(String words, int most) {
        String pattern = "%" + words.strip().replaceAll("([!%_])", "!$1") + "%";
        return db.list(
                seen().add("and (w.real_name like ? escape '!' or w.username like ? escape '!')", pattern, pattern)
                        .add("order by w.division_code, w.account_id limit ?", most),
                Workers::worker);
    }

    private static Sql seen() {
        return Sql.of(SELECT)
                .add(Sql.in("w.role", Ranks.ALL))
                .add("and")
                .add(Caller.who().scope().predicate("w.division_code", null));
    }

    private static Worker worker(Row row) {
        return new Worker(
                row.uuid("account_id"),
                row.string("username"),
                row.string("real_name"),
                row.string("role"),
                row.number("division_code"));
    }
}
