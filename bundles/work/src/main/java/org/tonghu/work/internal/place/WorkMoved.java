package org.tonghu.work.internal.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/** What is still to be done follows its place when the code changes (Cl. 11c); what is over keeps the code of its day. */
@Component
public final class WorkMoved implements DivisionChange {
    private static final String TASKS = "state = 'open'";
    private static final String CLOCKS = "stopped_at is null";
    private static final String APPROVALS = "state in ('open', 'returned')";

    private final Database db;

    @Activate
    public WorkMoved(@Reference(target = "(tonghu.module=work)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Sql tasks = Sql.of("select count(*) from work_task where " + TASKS + " and")
                .add(Sql.in("division_code", codes.keySet())
                        .add("or")
                        .add(Sql.in("place_code", codes.keySet()))
                        .bracketed());
        counts.put("division.tasks", db.count(tasks));
        counts.put("division.clocks", count("work_clock", CLOCKS, codes));
        counts.put("division.approvals", count("work_approval", APPROVALS, codes));
        return counts;
    }

    private long count(String table, String which, Map<Long, Long> codes) {
        return db.count(Sql.of("select count(*) from " + table + " where " + which + " and")
                .add(Sql.in("division_code", codes.keySet())));
    }

    @Override
    public void move(Map<Long, Long> codes) {
        List<Object[]> pairs = codes.entrySet().stream()
                .map(pair -> new Object[] {pair.getValue(), pair.getKey()})
                .toList();
        move("work_task", "division_code", TASKS, pairs);
        move("work_task", "place_code", TASKS, pairs);
        move("work_clock", "division_code", CLOCKS, pairs);
        move("work_approval", "division_code", APPROVALS, pairs);
    }

    private void move(String table, String column, String which, List<Object[]> pairs) {
        db.batch("update " + table + " set " + column + " = ? where " + column + " = ? and " + which, pairs);
    }
}
