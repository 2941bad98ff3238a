package org.tonghu.visits.internal.round;

import java.util.List;
import java.util.UUID;

/**
 * What is missing of a must-visit set, as far as the caller's area goes.
 *
 * @param round null where all running rounds are meant
 * @param total children in the set
 * @param unexplained children neither visited nor explained
 * @param divisions numbers by place, one level below the area
 * @param kinds numbers by kind; a child of two kinds counts in both
 * @param items the missing children
 * @param after cursor of the next page of items, or null
 */
public record Shortfall(
        UUID round,
        String quarter,
        String division,
        String divisionName,
        long total,
        long visited,
        long missing,
        long unexplained,
        List<Place> divisions,
        List<Kind> kinds,
        List<MustVisitChild> items,
        String after) {
    /** Numbers of one place. */
    public record Place(String code, String name, long total, long visited, long missing, String share) {}

    /** Numbers of one kind, a code of list {@code visits-kind}. */
    public record Kind(String kind, long total, long missing) {}
}
