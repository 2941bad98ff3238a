package org.tonghu.platform.internal.rest;

import java.util.Comparator;

/** Clauses in the policy's order: 2 before 12, 12b after 12a, annexes after clauses. */
final class ClauseOrder {
    static final Comparator<String> NATURAL =
            Comparator.comparingInt(ClauseOrder::number).thenComparing(Comparator.naturalOrder());

    private ClauseOrder() {}

    private static int number(String clause) {
        int end = 0;
        while (end < clause.length() && Character.isDigit(clause.charAt(end))) {
            end++;
        }
        return end == 0 || end > 6 ? Integer.MAX_VALUE : Integer.parseInt(clause.substring(0, end));
    }
}
