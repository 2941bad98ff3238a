package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.fact.Facts;
import org.tonghu.visits.internal.Texts;

/**
 * Why a child is in a set, as far as the caller may read it: a fact she may not read is not told, and a kind that rests
 * on nothing else becomes {@code key-child}, so that she never reads an illness from a reason.
 */
@Component(service = Reasons.class)
public final class Reasons {
    /** The kind shown where the real one is not told. */
    public static final String UNTOLD = "key-child";

    private final Facts facts;
    private final Texts texts;

    @Activate
    public Reasons(@Reference Facts facts, @Reference Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** One reason: a fact and the first day on which it was true. */
    public record Reason(String code, String label, LocalDate from) {}

    /** A kind with the reasons stored for it: fact codes with their first day, comma separated. */
    public record Stored(String kind, String reasons) {}

    /** What is told of a child. */
    public record Told(Set<String> kinds, List<Reason> reasons) {
        /** The reasons in one line. */
        public String line() {
            return reasons.stream()
                    .map(reason -> reason.label() + " " + reason.from())
                    .collect(Collectors.joining("; "));
        }
    }

    /** What is told by child; the caller's rights are asked once. */
    public <K> Map<K, Told> told(Map<K, ? extends Collection<Stored>> stored) {
        Set<String> codes = stored.values().stream()
                .flatMap(Collection::stream)
                .flatMap(one -> parse(one.reasons()).keySet().stream())
                .collect(Collectors.toSet());
        Set<String> readable = codes.isEmpty() ? Set.of() : facts.readable(codes);
        Map<String, String> labels = new LinkedHashMap<>();
        readable.forEach(code -> labels.put(code, texts.fact(code)));
        Map<K, Told> told = new LinkedHashMap<>();
        stored.forEach((key, rows) -> told.put(key, told(rows, labels)));
        return told;
    }

    private static Told told(Collection<Stored> rows, Map<String, String> labels) {
        Set<String> kinds = new TreeSet<>();
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Stored row : rows) {
            boolean any = false;
            for (Map.Entry<String, LocalDate> one : parse(row.reasons()).entrySet()) {
                String label = labels.get(one.getKey());
                if (label != null) {
                    reasons.putIfAbsent(one.getKey(), new Reason(one.getKey(), label, one.getValue()));
                    any = true;
                }
            }
            kinds.add(any ? row.kind() : UNTOLD);
        }
        return new Told(kinds, new ArrayList<>(reasons.values()));
    }

    private static Map<String, LocalDate> parse(String joined) {
        Map<String, LocalDate> reasons = new LinkedHashMap<>();
        for (String reason : joined.split(",")) {
            int colon = reason.lastIndexOf(':');
            if (colon > 0) {
                reasons.putIfAbsent(reason.substring(0, colon).strip(), LocalDate.parse(reason.substring(colon + 1)));
            }
        }
        return reasons;
    }
}
