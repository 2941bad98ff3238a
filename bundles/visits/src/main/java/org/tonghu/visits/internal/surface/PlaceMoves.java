package org.tonghu.visits.internal.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/**
 * Moves what is still under way to a place's new code: rounds not closed and their sets, whose children are visited where
 * they live now. Visits and closed rounds keep the code of their day (Cl. 11c).
 */
@Component
public final class PlaceMoves implements DivisionChange {
    private static final String OPEN = "round_id in (select r.id from visits_round r where r.closed_at is null)";

    private final Database db;

    @Activate
    public PlaceMoves(@Reference(target = "(tonghu.module=visits)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "visits.moves.entries",
                db.count(Sql.of("select count(*) from visits_entry where " + OPEN + " and")
                        .add(Sql.in("village_code", codes.keySet()))));
        counts.put(
                "visits.moves.rounds",
                db.count(Sql.of("select count(*) from visits_round where closed_at is null and")
                        .add(Sql.in("division_code", codes.keySet()))));
        return counts;
    }

    @Override
    public void move(Map<Long, Long> codes) {
        List<Object[]> moves = new ArrayList<>();
        codes.forEach((before, now) -> moves.add(new Object[] {now, before}));
        db.batch("update visits_entry set village_code = ? where village_code = ? and " + OPEN, moves);
        db.batch("update visits_round set division_code = ? where division_code = ? and closed_at is null", moves);
    }
}
