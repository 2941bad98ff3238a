package org.tonghu.registry.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** Finds identity numbers that a chunk's rows share with files already there or with each other, by blind index. */
@Component(service = Chunk.class)
public final class Chunk {
    private final Database db;

    @Activate
    public Chunk(@Reference(target = "(tonghu.module=registry)") Database db) {
        this.db = db;
    }

    /** Rows whose number was seen in the same table; filled as good rows go by. */
    public static final class Seen {
        private final Map<Digest, Long> rows = new HashMap<>();

        /** The row that had this number first, or null. */
        Long first(byte[] index, long row) {
            return index == null ? null : rows.putIfAbsent(Digest.of(index), row);
        }

        /** Remembers a row taken by an earlier attempt of the same job. */
        public void remember(byte[] index, long row) {
            first(index, row);
        }
    }

    /** The rows, those with a number that is taken marked as duplicates. Numbers of good rows are remembered. */
    public List<Candidate> judge(List<Candidate> rows, Seen seen) {
        Map<Digest, Long> taken = taken(rows);
        List<Candidate> judged = new ArrayList<>(rows.size());
        for (Candidate row : rows) {
            judged.add(row.good() ? judge(row, taken, seen) : row);
        }
        return judged;
    }

    private static Candidate judge(Candidate row, Map<Digest, Long> taken, Seen seen) {
        if (row.idIndex() == null) {
            return row;
        }
        Long village = taken.get(Digest.of(row.idIndex()));
        if (village != null) {
            boolean known = Caller.who().scope().contains(village);
            return row.duplicated(
                    Fault.own("/idNumber", known ? "id-number.taken" : "id-number.taken-elsewhere", Map.of()));
        }
        Long first = seen.first(row.idIndex(), row.number());
        return first == null || first == row.number()
                ? row
                : row.duplicated(Fault.own("/idNumber", "id-number.twice", Map.of("row", first)));
    }

    private Map<Digest, Long> taken(List<Candidate> rows) {
        Set<byte[]> indexes = new HashSet<>();
        rows.stream().map(Candidate::idIndex).filter(Objects::nonNull).forEach(indexes::add);
        Map<Digest, Long> taken = new HashMap<>();
        if (!indexes.isEmpty()) {
            Sql sql = Sql.of("select id_index, village_code from registry_child where")
                    .add(Sql.in("id_index", indexes));
            Caller.asSystem(() -> {
                db.each(sql, row -> taken.put(Digest.of(row.bytes("id_index")), row.number("village_code")));
                return null;
            });
        }
        return taken;
    }

    /** The first 128 bits of a blind index. */
    private record Digest(UUID bits) {
        static Digest of(byte[] index) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(index);
            return new Digest(new UUID(buffer.getLong(), buffer.getLong()));
        }
    }
}
