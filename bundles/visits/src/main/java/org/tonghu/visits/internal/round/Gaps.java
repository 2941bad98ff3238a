package org.tonghu.visits.internal.round;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;

/** Where children of a set are still to be visited, whoever asks. */
@Component(service = Gaps.class)
public final class Gaps {
    private final Database db;

    @Activate
    public Gaps(@Reference(target = "(tonghu.module=visits)") Database db) {
        this.db = db;
    }

    /** Children still to be visited, by place of the level. */
    Map<Long, Long> byPlace(UUID round, DivisionLevel level) {
        String place = "e.village_code - mod(e.village_code, " + level.step() + ")";
        Map<Long, Long> places = new LinkedHashMap<>();
        db.each(
                Sql.of("select " + place + " as place, count(distinct e.child_id) as children from visits_entry e")
                        .add("where e.round_id = ? and e.met_by is null group by " + place + " order by 1", round),
                row -> places.put(row.number("place"), row.number("children")));
        return places;
    }

    boolean any(UUID round, CodeRange area) {
        return db.count(Sql.of(
                        "select count(*) from (select e.child_id from visits_entry e where e.round_id = ?"
                                + " and e.village_code >= ? and e.village_code < ? and e.met_by is null limit 1) m",
                        round,
                        area.lo(),
                        area.hi()))
                > 0;
    }

    /** Rounds not closed in whose set the child is. */
    List<UUID> roundsOf(UUID child) {
        return db.list(
                Sql.of(
                        "select distinct r.id from visits_entry e join visits_round r on r.id = e.round_id"
                                + " where e.child_id = ? and r.closed_at is null",
                        child),
                row -> row.uuid("id"));
    }

    /** Stands for a place of a round, so that its task can be found again. */
    static UUID mark(UUID round, long place) {
        return UUID.nameUUIDFromBytes((round + " " + place).getBytes(StandardCharsets.UTF_8));
    }
}
