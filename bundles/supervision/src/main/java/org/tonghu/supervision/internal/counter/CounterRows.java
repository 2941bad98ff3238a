package org.tonghu.supervision.internal.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.supervision.internal.counter.Measure.Step;

/** Counters in the database, one row a village, so that no two places wait for one another. Joins the running transaction. */
@Component(service = CounterRows.class)
public final class CounterRows {
    private final Database db;

    @Activate
    public CounterRows(@Reference(target = "(tonghu.module=supervision)") Database db) {
        this.db = db;
    }

    void add(Step step) {
        long place = current(step.village());
        int known = db.update(Sql.of(
                "update supervision_counter set amount = amount + ? where measure = ? and period = ? and village = ?",
                step.amount(),
                step.measure(),
                step.period(),
                place));
        if (known == 0) {
            db.update(Sql.of(
                    "insert into supervision_counter (measure, period, village, amount) values (?, ?, ?, ?)",
                    step.measure(),
                    step.period(),
                    place,
                    step.amount()));
        }
    }

    /** Forgets the counters of an area. */
    void empty(CodeRange area) {
        db.update(Sql.of("delete from supervision_counter where village >= ? and village < ?", area.lo(), area.hi()));
    }

    long count(Map<Long, Long> codes) {
        return db.count(
                Sql.of("select count(*) from supervision_counter where").add(Sql.in("village", codes.keySet())));
    }

    /** Counts of the old codes go to the new ones, now and when they are built anew. */
    void move(Map<Long, Long> codes) {
        List<Step> moved = db.list(
                Sql.of("select measure, period, village, amount from supervision_counter where")
                        .add(Sql.in("village", codes.keySet())),
                row -> new Step(
                        row.string("measure"), row.string("period"), row.number("village"), row.decimal("amount")));
        db.update(Sql.of("delete from supervision_counter where").add(Sql.in("village", codes.keySet())));
        remember(codes);
        moved.forEach(step -> add(new Step(step.measure(), step.period(), codes.get(step.village()), step.amount())));
    }

    private void remember(Map<Long, Long> codes) {
        Map<Long, Long> places = new HashMap<>();
        db.each(
                Sql.of("select old_code, new_code from supervision_place"),
                row -> places.put(row.number("old_code"), row.number("new_code")));
        places.replaceAll((old, now) -> codes.getOrDefault(now, now));
        places.putAll(codes);
        db.update(Sql.of("delete from supervision_place"));
        List<Object[]> rows = new ArrayList<>();
        places.forEach((old, now) -> rows.add(new Object[] {old, now}));
        db.batch("insert into supervision_place (old_code, new_code) values (?, ?)", rows);
    }

    private long current(long village) {
        return db.one(
                        Sql.of("select new_code from supervision_place where old_code = ?", village),
                        row -> row.number("new_code"))
                .orElse(village);
    }
}
