package org.tonghu.facts.internal.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;

/** Finds divisions by part of the name or the beginning of the code, the upper levels first. */
final class DivisionSearch {
    private static final int MOST = 50;

    private final Divisions divisions;

    DivisionSearch(Divisions divisions) {
        this.divisions = divisions;
    }

    /** At most fifty. */
    List<Division> find(String words) {
        List<Division> found = new ArrayList<>();
        Deque<Division> next = new ArrayDeque<>(divisions.path(DivisionCode.PROVINCE));
        while (!next.isEmpty() && found.size() < MOST) {
            Division division = next.remove();
            if (division.name().contains(words)
                    || Long.toString(division.code()).startsWith(words)) {
                found.add(division);
            }
            next.addAll(divisions.below(division.code()));
        }
        return found;
    }
}
