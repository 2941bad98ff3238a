package org.tonghu.facts.internal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tonghu.api.division.CodeRange;

/** Set arithmetic of code ranges. */
final class Ranges {
    private Ranges() {}

    /** What two ranges have in common. */
    static Optional<CodeRange> overlap(CodeRange one, CodeRange other) {
        long lo = Math.max(one.lo(), other.lo());
        long hi = Math.min(one.hi(), other.hi());
        return lo < hi ? Optional.of(new CodeRange(lo, hi)) : Optional.empty();
    }

    /** The part of the area that the ranges cover, as ranges that don't overlap, so that nothing is counted twice. */
    static List<CodeRange> covered(List<CodeRange> ranges, CodeRange area) {
        List<CodeRange> parts = ranges.stream()
                .flatMap(range -> overlap(range, area).stream())
                .sorted(Comparator.comparingLong(CodeRange::lo))
                .toList();
        List<CodeRange> covered = new ArrayList<>();
        for (CodeRange part : parts) {
            CodeRange last = covered.isEmpty() ? null : covered.get(covered.size() - 1);
            if (last == null || part.lo() > last.hi()) {
                covered.add(part);
            } else if (part.hi() > last.hi()) {
                covered.set(covered.size() - 1, new CodeRange(last.lo(), part.hi()));
            }
        }
        return covered;
    }
}
