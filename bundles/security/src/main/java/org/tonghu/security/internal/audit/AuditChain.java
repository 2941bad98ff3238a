package org.tonghu.security.internal.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** Numbers committed rows and ties each to the one before. Writers never wait for it. */
final class AuditChain {
    /** Most rows of one transaction. */
    static final int BATCH = 1_000;

    private static final Sql LEADER = Sql.of("select pg_try_advisory_xact_lock(7310501) as got");
    private static final Sql LAST =
            Sql.of("select seq, link from security_audit where seq = (select max(seq) from security_audit)");
    private static final Sql OPEN = Sql.of("select id, mac from security_audit where seq is null order by at, id"
            + " fetch first " + BATCH + " rows only");

    private final Database db;
    private final AuditKey key;
    private final Clock clock;

    AuditChain(Database db, AuditKey key, Clock clock) {
        this.db = db;
        this.key = key;
        this.clock = clock;
    }

    /** Chains one batch and says how many rows it had; 0 while another node leads. */
    int batch() {
        return db.tx(() -> {
            if (!leads()) {
                return 0;
            }
            List<Open> open = db.list(OPEN, row -> new Open(row.uuid("id"), row.bytes("mac")));
            if (!open.isEmpty()) {
                db.batch("update security_audit set seq = ?, link = ? where id = ?", links(open));
            }
            return open.size();
        });
    }

    /** Where the chain ends now; empty while it has no row. */
    Optional<Head> head() {
        return db.one(
                LAST,
                row -> new Head(
                        row.number("seq"),
                        HexFormat.of().formatHex(row.bytes("link")),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private boolean leads() {
        return !"postgresql".equals(db.dialect().name())
                || db.one(LEADER, row -> row.bool("got")).orElse(false);
    }

    private List<Object[]> links(List<Open> open) {
        Optional<Head> last = head();
        long seq = last.map(Head::seq).orElse(0L);
        byte[] link = last.map(head -> HexFormat.of().parseHex(head.link())).orElse(AuditKey.START);
        List<Object[]> rows = new ArrayList<>(open.size());
        for (Open row : open) {
            seq++;
            link = key.link(link, seq, row.mac());
            rows.add(new Object[] {seq, link, row.id()});
        }
        return rows;
    }

    private record Open(UUID id, byte[] mac) {}
}
