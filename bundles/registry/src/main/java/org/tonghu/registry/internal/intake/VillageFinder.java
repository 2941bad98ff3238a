package org.tonghu.registry.internal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.registry.internal.value.Tidy;

/** Finds the village a row names, by code or by name within its county and township. Not for several threads. */
final class VillageFinder {
    static final String VILLAGE = "village";
    static final String TOWNSHIP = "township";
    static final String COUNTY = "county";
    private final Divisions divisions;
    private final Scope scope;
    private final CodeRange limit;
    private final Map<String, Found> known = new HashMap<>();

    /** @param fault code of what is wrong, or null */
    record Found(long village, String fault) {}

    /** @param limit area nothing outside of which is taken, or null */
    VillageFinder(Divisions divisions, Scope scope, CodeRange limit) {
        this.divisions = divisions;
        this.scope = scope;
        this.limit = limit;
    }

    Found find(Map<String, String> cells) {
        String village = cell(cells, VILLAGE);
        String township = cell(cells, TOWNSHIP);
        String county = cell(cells, COUNTY);
        return known.computeIfAbsent(
                county + "\n" + township + "\n" + village, key -> allowed(look(village, township, county)));
    }

    private Found allowed(Found found) {
        boolean outside = !scope.contains(found.village()) || (limit != null && !limit.contains(found.village()));
        return found.fault() == null && outside ? new Found(0, "village.out-of-scope") : found;
    }

    private Found look(String village, String township, String county) {
        if (village.isEmpty()) {
            return new Found(0, "required");
        }
        if (village.matches("\\d{12}")) {
            Optional<Division> place = divisions.find(Long.parseLong(village));
            return place.filter(it -> it.level() == DivisionLevel.VILLAGE)
                    .map(it -> new Found(it.code(), null))
                    .orElse(new Found(0, "village.unknown"));
        }
        Optional<CodeRange> area = narrow(limit == null ? CodeRange.ALL : limit, county, DivisionLevel.COUNTY)
                .flatMap(range -> narrow(range, township, DivisionLevel.TOWNSHIP));
        List<Division> named = area.map(range -> divisions.named(village, DivisionLevel.VILLAGE, range))
                .orElse(List.of());
        List<Division> mine =
                named.stream().filter(place -> scope.contains(place.code())).toList();
        if (named.isEmpty()) {
            return new Found(0, "village.unknown");
        }
        if (mine.isEmpty()) {
            return new Found(0, "village.out-of-scope");
        }
        return mine.size() == 1 ? new Found(mine.get(0).code(), null) : new Found(0, "village.ambiguous");
    }

    private Optional<CodeRange> narrow(CodeRange area, String name, DivisionLevel level) {
        if (name.isEmpty()) {
            return Optional.of(area);
        }
        List<Division> named = divisions.named(name, level, area).stream()
                .filter(place -> overlaps(DivisionCode.range(place.code())))
                .toList();
        return named.size() == 1 ? Optional.of(DivisionCode.range(named.get(0).code())) : Optional.empty();
    }

    private boolean overlaps(CodeRange area) {
        return scope.ranges().stream().anyMatch(range -> range.lo() < area.hi() && area.lo() < range.hi());
    }

    private static String cell(Map<String, String> cells, String key) {
        return Tidy.text(cells.getOrDefault(key, ""));
    }
}
