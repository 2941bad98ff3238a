package org.tonghu.training.internal.course;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;
import org.tonghu.training.internal.Today;

/**
 * Courses that are not over go with their organiser to its new code (Cl. 11c). Enrolments, sittings and certificates tell
 * of their day and keep the code of it; where a worker is now, her account says.
 */
@Component
public final class CourseMoves implements DivisionChange {
    private final Database db;
    private final Today today;

    @Activate
    public CourseMoves(@Reference(target = "(tonghu.module=training)") Database db, @Reference Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        long courses = db.count(Sql.of("select count(*) from training_course where ends_on >= ? and", today.day())
                .add(Sql.in("division", codes.keySet())));
        return Map.of("training.moves.courses", courses);
    }

    @Override
    public void move(Map<Long, Long> codes) {
        if (codes.isEmpty()) {
            return;
        }
        Sql moved = Sql.of("update training_course set division = case division");
        for (Map.Entry<Long, Long> change : codes.entrySet()) {
            moved = moved.add("when ? then cast(? as bigint)", change.getKey(), change.getValue());
        }
        db.update(moved.add("else division end where ends_on >= ? and", today.day())
                .add(Sql.in("division", codes.keySet())));
    }
}
