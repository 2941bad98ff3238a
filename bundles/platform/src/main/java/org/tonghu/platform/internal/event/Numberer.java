package org.tonghu.platform.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/**
 * Numbers committed events without a gap. On PostgreSQL whoever holds the advisory lock is the leader for one
 * transaction; on H2 there is only one process. Within a batch the order of writing decides.
 */
final class Numberer {
    private static final int BATCH = 1000;
    private static final long LOCK = 0x746f6e676875_01L;

    private final Database database;

    Numberer(Database database) {
        this.database = database;
    }

    /** Numbers what has been committed; the count is 0 where nothing was or another node is at it. */
    synchronized int number() {
        int total = 0;
        int last;
        do {
            last = database.tx(this::numberBatch);
            total += last;
        } while (last == BATCH);
        return total;
    }

    private int numberBatch() {
        if (!isLeader()) {
            return 0;
        }
        List<UUID> ids = database.list(
                Sql.of("select id from platform_event where number is null order by position limit ?", BATCH),
                row -> row.uuid("id"));
        if (ids.isEmpty()) {
            return 0;
        }
        long next = database.count(Sql.of("select max(number) from platform_event")) + 1;
        List<Object[]> rows = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            rows.add(new Object[] {next++, id});
        }
        database.batch("update platform_event set number = ? where id = ?", rows);
        return ids.size();
    }

    private boolean isLeader() {
        return !"postgresql".equals(database.dialect().name())
                || database.one(Sql.of("select pg_try_advisory_xact_lock(?) as held", LOCK), row -> row.bool("held"))
                        .orElse(false);
    }
}
