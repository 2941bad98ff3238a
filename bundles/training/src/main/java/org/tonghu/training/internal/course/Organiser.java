package org.tonghu.training.internal.course;

import java.util.Collection;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.training.internal.Ranks;

/** Who trains whom: as a rule the prefecture its supervisors, the county its directors (Cl. 5b). Pure. */
public final class Organiser {
    private Organiser() {}

    /** Whether a level may organise at all. */
    public static boolean possible(DivisionLevel level) {
        return level.compareTo(DivisionLevel.COUNTY) <= 0;
    }

    /** Whether this level training these ranks needs no reason. */
    public static boolean usual(DivisionLevel level, Collection<String> ranks) {
        return ranks.stream().allMatch(rank -> level == usual(rank));
    }

    private static DivisionLevel usual(String rank) {
        return Ranks.SUPERVISOR.equals(rank) ? DivisionLevel.PREFECTURE : DivisionLevel.COUNTY;
    }
}
