package org.tonghu.platform.internal.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.problem.Problem;

/** Names of divisions and the caller's own prefecture. */
@Component(service = Places.class)
public final class Places {
    private final Divisions divisions;

    @Activate
    public Places(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    /** The division's name, or its code where the tree does not know it. */
    String name(long code) {
        return divisions.find(code).map(Division::name).orElse(Long.toString(code));
    }

    List<Division> prefectures() {
        return divisions.prefectures();
    }

    /** The prefecture of a path, if there is one and the caller may see its modules; else 404. */
    int visible(String code) {
        int prefecture = Integer.parseInt(code);
        int own = Caller.who().prefecture();
        boolean known =
                prefectures().stream().anyMatch(division -> DivisionCode.prefecture(division.code()) == prefecture);
        if (!known || own != 0 && own != prefecture) {
            throw Problem.notFound();
        }
        return prefecture;
    }

    /** The prefecture the request is for: the caller's own, or the one a province user asked for; 0 for none. */
    int asked() {
        Actor actor = Caller.who();
        return actor.prefecture() != 0 ? actor.prefecture() : Caller.current().prefecture();
    }
}
