package org.tonghu.facts.internal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.FieldError;
import org.tonghu.facts.internal.place.Pair;

/** What stands against a change of divisions. Pure. */
final class ChangeCheck {
    private final Map<Long, Division> now;

    ChangeCheck(List<Division> now) {
        this.now = now.stream().collect(Collectors.toMap(Division::code, division -> division));
    }

    /** Faults by the pair's pointer; empty where the change can be made. */
    List<FieldError> of(List<Pair> pairs) {
        List<FieldError> errors = new ArrayList<>();
        Set<Long> gone =
                pairs.stream().filter(pair -> !pair.renames()).map(Pair::from).collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            String fault = seen.add(pairs.get(i).from()) ? fault(pairs.get(i), gone) : "change.twice";
            if (fault != null) {
                errors.add(FieldError.of("/changes/" + i, fault));
            }
        }
        return errors.isEmpty() ? orphans(pairs, gone) : errors;
    }

    private String fault(Pair pair, Set<Long> gone) {
        if (!now.containsKey(pair.from())) {
            return "change.unknown";
        }
        DivisionLevel level = DivisionCode.level(pair.from());
        if (DivisionCode.level(pair.to()) != level
                || level.compareTo(DivisionLevel.COUNTY) < 0
                || DivisionCode.prefecture(pair.from()) != DivisionCode.prefecture(pair.to())) {
            return "change.elsewhere";
        }
        if (pair.renames()) {
            return pair.name() == null ? "change.nothing" : null;
        }
        if (gone.contains(pair.to())) {
            return "change.chain";
        }
        return pair.name() != null && now.containsKey(pair.to()) ? "change.merged-name" : null;
    }

    /** Nothing may be left below a division that is gone, and what is new needs one above it. */
    private List<FieldError> orphans(List<Pair> pairs, Set<Long> gone) {
        Map<Long, Long> after = new HashMap<>();
        now.values().stream()
                .filter(division -> !gone.contains(division.code()))
                .forEach(division -> after.put(division.code(), division.parent()));
        pairs.forEach(pair -> after.putIfAbsent(pair.to(), pair.above()));
        List<FieldError> errors = new ArrayList<>();
        after.forEach((code, parent) -> {
            if (parent != 0 && !after.containsKey(parent)) {
                errors.add(new FieldError("/changes", "change.orphan", Map.of("code", Long.toString(code))));
            }
        });
        return errors.size() > 10 ? errors.subList(0, 10) : errors;
    }
}
