package org.tonghu.registry.internal.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spells names, so that they are found by pinyin or initials in any of their readings. */
public final class Speller {
    private static final int MOST_COMBINATIONS = 24;
    private static final int LONGEST_FULL = 200;
    private static final int LONGEST_INITIALS = 50;

    private Speller() {}

    public static Spelling spell(String name) {
        List<List<String>> syllables = syllables(name);
        Set<String> full = combine(syllables, LONGEST_FULL);
        List<List<String>> letters = syllables.stream()
                .map(readings -> readings.stream()
                        .map(reading -> reading.substring(0, 1))
                        .distinct()
                        .toList())
                .toList();
        Set<String> initials = combine(letters, LONGEST_INITIALS);
        String first = full.iterator().next();
        String firstInitials = initials.iterator().next();
        Set<String> others = new LinkedHashSet<>(full);
        others.addAll(initials);
        others.remove(first);
        others.remove(firstInitials);
        others.remove("");
        return new Spelling(first, firstInitials, new ArrayList<>(others));
    }

    /** The readings of each character; those of a family name come first where it has its own. */
    private static List<List<String>> syllables(String name) {
        Optional<List<String>> family = Readings.familyName(name);
        List<List<String>> all = new ArrayList<>();
        name.codePoints().forEach(character -> {
            List<String> readings = Readings.of(character);
            int at = all.size();
            if (family.isPresent() && at < family.get().size()) {
                Set<String> ordered = new LinkedHashSet<>();
                ordered.add(family.get().get(at));
                ordered.addAll(readings);
                all.add(List.copyOf(ordered));
            } else if (!readings.isEmpty()) {
                all.add(readings);
            }
        });
        return all;
    }

    private static Set<String> combine(List<List<String>> syllables, int longest) {
        List<String> so = List.of("");
        for (List<String> readings : syllables) {
            List<String> next = new ArrayList<>();
            for (String reading : readings) {
                for (String head : so) {
                    if (next.size() < MOST_COMBINATIONS) {
                        next.add(head + reading);
                    }
                }
            }
            so = next;
        }
        Set<String> cut = new LinkedHashSet<>();
        so.forEach(text -> cut.add(text.length() > longest ? text.substring(0, longest) : text));
        return cut;
    }
}
