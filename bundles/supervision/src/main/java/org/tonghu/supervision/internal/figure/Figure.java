package org.tonghu.supervision.internal.figure;

import java.util.List;
import org.tonghu.supervision.internal.Lines;
import org.tonghu.supervision.internal.Period;

/**
 * A figure; a line of {@code figures/figures.csv}.
 *
 * @param key in JSON, and behind {@code supervision.} the indicator's id and the key of its title
 * @param unit count, share or money
 * @param measure counter that is counted, or the numerator of a share
 * @param of counter of the denominator, or empty
 */
record Figure(String key, String unit, Period period, String measure, String of, List<String> clauses) {
    Figure {
        clauses = List.copyOf(clauses);
    }

    static List<Figure> all() {
        return Lines.of("figures/figures.csv").stream()
                .map(cells -> new Figure(
                        cells[0], cells[1], Period.of(cells[2]), cells[3], cells[4], List.of(cells[5].split(" "))))
                .toList();
    }

    String id() {
        return "supervision." + key;
    }

    boolean isShare() {
        return "share".equals(unit);
    }

    boolean isMoney() {
        return "money".equals(unit);
    }
}
