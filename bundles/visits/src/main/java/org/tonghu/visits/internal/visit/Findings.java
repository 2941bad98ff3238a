package org.tonghu.visits.internal.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit as the visitor writes it down: the fields of the form {@code visits/visit}.
 *
 * @param lostOn since when a parent is out of contact, or null
 * @param harm whether harm or danger is suspected
 * @param needs codes of list {@code visits-need}, in order
 */
public record Findings(
        LocalDate visitedOn,
        String method,
        boolean childSeen,
        boolean guardianSeen,
        String guardianship,
        String schooling,
        String contact,
        LocalDate lostOn,
        boolean harm,
        List<String> needs,
        LocalDate nextOn,
        String note) {
    static final String FIELD = "field";
    static final String UNCLEAR = "unclear";

    public Findings {
        needs = needs.stream().sorted().toList();
    }

    /** A field visit on which the child was seen. */
    boolean counts() {
        return FIELD.equals(method) && childSeen;
    }

    boolean fatherLost() {
        return contact.equals("father-lost") || bothLost();
    }

    boolean motherLost() {
        return contact.equals("mother-lost") || bothLost();
    }

    boolean bothLost() {
        return contact.equals("both-lost");
    }

    boolean isOutOfSchool() {
        return schooling.equals("dropout") || schooling.equals("out-of-school");
    }

    /** Whether this says who was visited when and how as the other does; that never changes. */
    boolean sameVisit(Findings other) {
        return visitedOn.equals(other.visitedOn)
                && method.equals(other.method)
                && childSeen == other.childSeen
                && guardianSeen == other.guardianSeen;
    }
}
