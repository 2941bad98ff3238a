package org.tonghu.work.internal.offline;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;

/** The villages of the current caller, as many as a phone should keep. */
@Component(service = Villages.class)
public final class Villages {
    /** More than the largest township has. */
    static final int MOST = 60;

    private final Divisions divisions;

    @Activate
    public Villages(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * @param only one of hers, or null for all
     * @throws Problem not-found for one that is not hers, invalid where there are too many for a phone
     */
    List<Division> of(Long only) {
        if (only != null) {
            return List.of(divisions
                    .find(only)
                    .filter(village -> village.level() == DivisionLevel.VILLAGE)
                    .filter(village -> Caller.who().scope().contains(village.code()))
                    .orElseThrow(Problem::notFound));
        }
        List<Division> villages = new ArrayList<>();
        for (CodeRange range : Caller.who().scope().ranges()) {
            divisions.find(range.lo()).ifPresent(place -> collect(place, villages));
        }
        return villages;
    }

    private void collect(Division place, List<Division> villages) {
        if (place.level() == DivisionLevel.VILLAGE) {
            villages.add(place);
            if (villages.size() > MOST) {
                throw Problem.invalid("?village", "offline.too-many");
            }
        }
        divisions.below(place.code()).forEach(below -> collect(below, villages));
    }

    static List<CodeRange> ranges(List<Division> villages) {
        return villages.stream().map(Division::code).map(DivisionCode::range).toList();
    }
}
