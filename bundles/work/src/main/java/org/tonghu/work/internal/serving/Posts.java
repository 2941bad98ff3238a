package org.tonghu.work.internal.serving;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/** Where a role's work stands: the division of the role's level. */
public final class Posts {
    private Posts() {}

    /** The divisions where a person holds her role: her own, and each further one in her charge. */
    public static Set<Long> of(Actor actor) {
        Set<Long> places = new LinkedHashSet<>();
        places.add(actor.division());
        actor.scope().ranges().stream()
                .map(CodeRange::lo)
                .filter(code -> code >= DivisionCode.PROVINCE)
                .forEach(places::add);
        return places;
    }

    /** The division at which this role works on a record of this place. */
    public static long place(AccountRole role, long code) {
        return DivisionCode.ancestor(code, level(role));
    }

    private static DivisionLevel level(AccountRole role) {
        return switch (role) {
            case VILLAGE_DIRECTOR -> DivisionLevel.VILLAGE;
            case TOWNSHIP_SUPERVISOR -> DivisionLevel.TOWNSHIP;
            case PREFECTURE_OFFICER -> DivisionLevel.PREFECTURE;
            case PROVINCE_OFFICER -> DivisionLevel.PROVINCE;
            default -> DivisionLevel.COUNTY;
        };
    }
}
