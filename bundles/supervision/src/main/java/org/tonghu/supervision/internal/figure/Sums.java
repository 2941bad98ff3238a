package org.tonghu.supervision.internal.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.supervision.internal.Period;

/** Sums of counters by place: one statement over a key range for all figures asked for. */
@Component(service = Sums.class)
public final class Sums {
    private final Database db;

    @Activate
    public Sums(@Reference(target = "(tonghu.module=supervision)") Database db) {
        this.db = db;
    }

    /**
     * Counters of the figures by place and measure, in the caller's scope.
     *
     * @param day in the periods meant
     */
    Map<Long, Map<String, BigDecimal>> of(List<Figure> figures, CodeRange area, DivisionLevel level, LocalDate day) {
        Sql rows = Sql.of("select c.measure, c.village - mod(c.village, ?) as place, c.amount", level.step())
                .add("from supervision_counter c where")
                .add(meant(figures, day))
                .add("and c.village >= ? and c.village < ? and", area.lo(), area.hi())
                .add(Caller.who().scope().predicate("c.village", null));
        Sql summed = Sql.of("select measure, place, sum(amount) as amount from")
                .add(rows.bracketed())
                .add("found group by measure, place");
        Map<Long, Map<String, BigDecimal>> sums = new HashMap<>();
        db.each(summed, row -> sums.computeIfAbsent(row.number("place"), place -> new HashMap<>())
                .put(row.string("measure"), row.decimal("amount")));
        return sums;
    }

    private static Sql meant(List<Figure> figures, LocalDate day) {
        Map<Period, Set<String>> measures = new EnumMap<>(Period.class);
        for (Figure figure : figures) {
            Set<String> own = measures.computeIfAbsent(figure.period(), period -> new TreeSet<>());
            own.add(figure.measure());
            if (!figure.of().isEmpty()) {
                own.add(figure.of());
            }
        }
        Sql condition = Sql.of("1 = 0");
        for (Map.Entry<Period, Set<String>> each : measures.entrySet()) {
            condition = condition
                    .add("or (c.period = ? and", each.getKey().on(day))
                    .add(Sql.in("c.measure", each.getValue()))
                    .add(")");
        }
        return condition.bracketed();
    }
}
