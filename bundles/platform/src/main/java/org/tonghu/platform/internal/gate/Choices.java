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
    private final Map<String, String> versions;

    private Choices(long epoch, Map<Key, ChoiceRow> rows, Map<String, String> versions) {
        this.epoch = epoch;
        this.rows = rows;
        this.versions = versions;
    }

    /** @param versions module to the version it was updated to; modules never updated are missing */
    static Choices of(long epoch, Collection<ChoiceRow> rows, Map<String, String> versions) {
        return new Choices(
                epoch, rows.stream().collect(Collectors.toUnmodifiableMap(Key::of, row -> row)), Map.copyOf(versions));
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

    Optional<String> version(String module) {
        return Optional.ofNullable(versions.get(module));
    }

    Map<String, String> versions() {
        return versions;
    }

    /** Versions of the module that some prefecture has pinned. */
    Set<String> pinned(String module, String role) {
        return rows.values().stream()
                .filter(row -> row.providerVersion() != null && row.role().equals(role))
                .filter(row -> row.provider() == null || row.provider().equals(module))
                .map(ChoiceRow::providerVersion)
                .collect(Collectors.toSet());
    }

    /** The same with this newer row, which came with the given epoch; an older row changes nothing. */
    Choices with(ChoiceRow row, long rowEpoch) {
        ChoiceRow known = rows.get(Key.of(row));
        if (known != null && known.version() >= row.version()) {
            return this;
        }
        Map<Key, ChoiceRow> next = new HashMap<>(rows);
        next.put(Key.of(row), row);
        return new Choices(rowEpoch == epoch + 1 ? rowEpoch : epoch, Map.copyOf(next), versions);
    }

    private record Key(int prefecture, String role) {
        static Key of(ChoiceRow row) {
            return new Key(row.prefecture(), row.role());
        }
    }
}
