package org.tonghu.facts.internal.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.facts.internal.Etc;

/** One state of the division tree, immutable. */
final class DivisionTree {
    private final TreeMap<Long, Division> byCode = new TreeMap<>();
    private final Map<Long, List<Division>> byParent = new HashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final String version;

    DivisionTree(List<Division> divisions) {
        StringBuilder content = new StringBuilder();
        for (Division division : divisions) {
            byCode.put(division.code(), division);
            byParent.computeIfAbsent(division.parent(), parent -> new ArrayList<>())
                    .add(division);
            byName.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division);
            content.append(division).append('\n');
        }
        version = Etc.hash(content.toString()).substring(0, 16);
    }

    String version() {
        return version;
    }

    List<Division> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Division> find(long code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Division> below(long code) {
        return Collections.unmodifiableList(byParent.getOrDefault(code, List.of()));
    }

    List<Division> path(long code) {
        List<Division> path = new ArrayList<>();
        for (Division at = byCode.get(code); at != null; at = byCode.get(at.parent())) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    List<Division> named(String nameOrCode, DivisionLevel level, CodeRange area) {
        return candidates(nameOrCode.strip()).stream()
                .filter(division -> division.level() == level && area.contains(division.code()))
                .toList();
    }

    private List<Division> candidates(String nameOrCode) {
        if (nameOrCode.length() == 12 && nameOrCode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return find(Long.parseLong(nameOrCode)).map(List::of).orElse(List.of());
        }
        return byName.getOrDefault(nameOrCode, List.of());
    }
}
