package org.tonghu.reporting.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.spi.IndicatorProvider;
import org.tonghu.spi.SwitchImpact;

/** Reports and cases by division, and what switching the module off would mean. Counts only. */
@Component
public final class CaseFigures implements IndicatorProvider, SwitchImpact {
    static final String REPORTS = "reporting.reports";
    static final String OPEN = "reporting.open";
    static final String OVERDUE = "reporting.overdue";
    static final String IN_TIME = "reporting.received-in-time";
    private static final List<String> CLAUSES = List.of("8a", "A3-5");

    private final Database db;
    private final Clock clock;

    @Activate
    public CaseFigures(@Reference(target = "(tonghu.module=reporting)") Database db, @Reference Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                indicator(REPORTS, "count"),
                indicator(OPEN, "count"),
                indicator(OVERDUE, "count"),
                indicator(IN_TIME, "share"));
    }

    private static Indicator indicator(String id, String unit) {
        return new Indicator(id, Labels.texts(id), unit, CLAUSES);
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        return switch (indicator) {
            case REPORTS -> values(level, area, "0", Sql.of("reporting_report r where 1 = 1"));
            case OPEN -> values(level, area, "0", Sql.of("reporting_case r where r.state <> 'closed'"));
            case OVERDUE -> values(level, area, "0", Sql.of("reporting_case r where r.due_at < ?", clock.instant()));
            case IN_TIME -> values(
                    level,
                    area,
                    "case when r.received_in_time then 1 else 0 end",
                    Sql.of("reporting_case r where r.received_at is not null"));
            default -> Map.of();
        };
    }

    /** The rows counted, and, where a part of them is asked for, that part; {@code part} is a constant of this class. */
    private Map<Long, Value> values(DivisionLevel level, CodeRange area, String part, Sql from) {
        boolean share = !"0".equals(part);
        Sql rows = Sql.of("select r.division - mod(r.division, ?) as place, " + part + " as part from", level.step())
                .add(from)
                .add("and r.division >= ? and r.division < ?", area.lo(), area.hi());
        Sql counted = Sql.of("select d.place, count(*) as whole, sum(d.part) as part from")
                .add(rows.bracketed())
                .add("d group by d.place");
        Map<Long, Value> values = new HashMap<>();
        db.each(
                counted,
                row -> values.put(
                        row.number("place"),
                        share
                                ? new Value(row.number("part"), row.number("whole"))
                                : new Value(row.number("whole"), 0)));
        return values;
    }

    /** While clocks of mandatory reports run, the cases must be handed over first. */
    @Override
    public List<Effect> effects(CodeRange area) {
        return List.of(
                new Effect("reporting.impact.open", count("c.state <> 'closed'", area), false),
                new Effect("reporting.impact.clocks", count("c.due_at is not null", area), true));
    }

    private long count(String condition, CodeRange area) {
        return db.count(Sql.of("select count(*) from reporting_case c where " + condition)
                .add("and c.division >= ? and c.division < ?", area.lo(), area.hi()));
    }
}
