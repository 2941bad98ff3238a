package org.tonghu.facts.internal.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.fact.Stated;

/**
 * What must change for the open facts of a source to be those it states.
 *
 * @param ends fact and the first day on which it is no longer true; its own first day for one that never was
 * @param begins facts that are new
 */
record Difference(List<End> ends, List<Begin> begins) {
    record End(UUID factId, LocalDate to) {}

    record Begin(UUID childId, String code, String detail, LocalDate from) {}

    private record Key(UUID childId, String code, String detail) {}

    /** A stated day that differs from the stored one corrects it: the stored fact never was, another begins. */
    static Difference between(List<Open> stored, Map<UUID, ? extends Collection<Stated>> stated, LocalDate day) {
        Map<Key, Open> left = new HashMap<>();
        List<End> ends = new ArrayList<>();
        for (Open fact : stored) {
            Open twin = left.put(new Key(fact.childId(), fact.code(), fact.detail()), fact);
            if (twin != null) {
                ends.add(new End(twin.id(), twin.from()));
            }
        }
        List<Begin> begins = new ArrayList<>();
        stated.forEach((child, facts) -> {
            Map<Key, Stated> once = new HashMap<>();
            facts.forEach(fact -> once.putIfAbsent(new Key(child, fact.code(), fact.detail()), fact));
            once.forEach((key, fact) -> compare(left.remove(key), key, fact, day, ends, begins));
        });
        left.values().forEach(fact -> ends.add(new End(fact.id(), later(fact.from(), day))));
        return new Difference(ends, begins);
    }

    private static void compare(Open stored, Key key, Stated fact, LocalDate day, List<End> ends, List<Begin> begins) {
        if (stored != null && (fact.from() == null || fact.from().equals(stored.from()))) {
            return;
        }
        if (stored != null) {
            ends.add(new End(stored.id(), stored.from()));
        }
        begins.add(new Begin(key.childId(), key.code(), key.detail(), fact.from() == null ? day : fact.from()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
