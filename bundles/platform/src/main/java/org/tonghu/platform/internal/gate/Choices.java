package org.tonghu.platform.internal.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All choices as of an epoch. Immutable. */
final class Choices {
    private final long epoch;
    private final Map<Key, ChoiceRow> rows;

    private Choices(long epoch, Map<Key, ChoiceRow> rows) {
        this.epoch = epoch;
        this.rows = rows;
    }

    static Choices of(long epoch, Collection<ChoiceRow> rows) {
        return new Choices(epoch, rows.stream().collect(Collectors.toUnmodifiableMap(Key::of, row -> row)));
    }

    long epoch() {
        return epoch;
    }

    Optional<ChoiceRow> find(String role, int prefecture) {
        return Optional.ofNullable(rows.get(new Key(prefecture, role)));
    }

    boolean isOnAnywhere(String role) {
        return rows.values().stream().anyMatch(row -> row.on() && row.role().equals(role));
    }

    Set<String> roles() {
        return rows.values().stream().map(ChoiceRow::role).collect(Collectors.toSet());
    }

    /** The same with this newer row, which came with the given epoch; an older row changes nothing. */
    Choices with(ChoiceRow row, long rowEpoch) {
        ChoiceRow known = rows.get(Key.of(row));
        if (known != null && known.version() >= row.version()) {
            return this;
        }
        Map<Key, ChoiceRow> next = new HashMap<>(rows);
        next.put(Key.of(row), row);
        return new Choices(rowEpoch == epoch + 1 ? rowEpoch : epoch, Map.copyOf(next));
    }

    private record Key(int prefecture, String role) {
        static Key of(ChoiceRow row) {
            return new Key(row.prefecture(), row.role());
        }
    }
}
