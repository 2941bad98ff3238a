package org.tonghu.funding.internal.application;

import java.util.List;
import java.util.Map;
import org.tonghu.api.problem.FieldError;
import org.tonghu.funding.internal.application.Finding.Reason;
import org.tonghu.funding.internal.rule.WaitingPeriod.State;
import org.tonghu.funding.internal.search.Search;

/** For which parents the reasons rest on 失联 alone, and what is missing to prove it. A pure function. */
final class ParentReasons {
    private static final String LOST = "parent.lost-contact.";

    private ParentReasons() {}

    static boolean needsSearch(List<Reason> reasons, String parent) {
        boolean lost = reasons.stream().anyMatch(reason -> reason.code().equals(LOST + parent));
        boolean otherwise = reasons.stream()
                .anyMatch(reason -> reason.code().startsWith("parent.")
                        && reason.code().endsWith("." + parent)
                        && !reason.code().startsWith(LOST));
        return lost && !otherwise;
    }

    /** What is missing to prove that a parent is out of contact; null where a search proves it. */
    static FieldError missing(List<Search> searches, String parent, java.time.LocalDate day) {
        FieldError missing = error("search-missing", parent, Map.of());
        for (Search search : searches) {
            if (search.covers(parent)) {
                State state = search.state(day);
                if (state == State.PROVED) {
                    return null;
                }
                missing = error("search-" + state.code(), parent, Map.of("until", search.lastDay()));
            }
        }
        return missing;
    }

    private static FieldError error(String what, String parent, Map<String, Object> args) {
        return new FieldError("/verdict", "funding.obstacle." + what + "." + parent, args);
    }
}
