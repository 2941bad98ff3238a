package org.tonghu.visits.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Stated;

/** What a visit states of a child as facts. Pure functions. */
final class FoundFacts {
    /** The source of these facts. */
    static final String SOURCE = "visits.visit";

    private static final Map<String, String> GUARDIANSHIP = Map.of(
            "none", "guardian.none", "parent-unable", "guardian.unable", "entrusted-weak", "guardian.entrusted-weak");
    private static final Map<String, String> SCHOOLING =
            Map.of("dropout", "school.dropout", "out-of-school", "school.out");
    private static final String FATHER = "parent.lost-contact.father";
    private static final String MOTHER = "parent.lost-contact.mother";

    private FoundFacts() {}

    /** Whether it leaves open something on which what was stated before goes on standing. */
    static boolean leavesOpen(Findings found) {
        return Set.of(found.guardianship(), found.schooling(), found.contact()).contains(Findings.UNCLEAR);
    }

    /**
     * All that the visits state now; on what this one found unclear, what was stated before stands.
     *
     * @param before facts of this source
     */
    static List<Stated> of(Findings found, List<Fact> before) {
        List<Stated> facts = new ArrayList<>();
        if (found.guardianship().equals(Findings.UNCLEAR)) {
            keep(facts, before, GUARDIANSHIP.values());
        } else if (GUARDIANSHIP.containsKey(found.guardianship())) {
            facts.add(new Stated(GUARDIANSHIP.get(found.guardianship()), null, null));
        }
        if (found.schooling().equals(Findings.UNCLEAR)) {
            keep(facts, before, SCHOOLING.values());
        } else if (SCHOOLING.containsKey(found.schooling())) {
            facts.add(new Stated(SCHOOLING.get(found.schooling()), null, null));
        }
        if (found.contact().equals(Findings.UNCLEAR)) {
            keep(facts, before, Set.of(FATHER, MOTHER));
        } else {
            lost(facts, found);
        }
        return facts;
    }

    private static void lost(List<Stated> facts, Findings found) {
        if (found.fatherLost()) {
            facts.add(new Stated(FATHER, null, found.lostOn()));
        }
        if (found.motherLost()) {
            facts.add(new Stated(MOTHER, null, found.lostOn()));
        }
    }

    private static void keep(List<Stated> facts, List<Fact> before, Iterable<String> codes) {
        for (String code : codes) {
            before.stream()
                    .filter(fact -> fact.code().equals(code) && fact.source().equals(SOURCE))
                    .forEach(fact -> facts.add(new Stated(code, fact.detail(), null)));
        }
    }
}
