package org.tonghu.visits.internal.surface;

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
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.Texts;
import org.tonghu.visits.internal.round.Quarter;

/** Figures of the running rounds and of the quarter by division; and what is under way where the module is replaced. */
@Component
public final class VisitFigures implements IndicatorProvider, SwitchImpact {
    static final String MUST_VISIT = "visits.must-visit";
    static final String SHORTFALL = "visits.shortfall";
    static final String VISITS = "visits.visits";

    private static final String COUNT = "count";
    private static final String RUNNING = "from visits_entry e where e.round_id in (select r.id from visits_round r"
            + " where r.frozen_at is not null and r.closed_at is null and r.starts_on <= ?)";
    private static final String INSIDE = "and %1$s.village_code >= ? and %1$s.village_code < ?";

    private final Database db;
    private final Days days;

    @Activate
    public VisitFigures(@Reference(target = "(tonghu.module=visits)") Database db, @Reference Days days) {
        this.db = db;
        this.days = days;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new Indicator(MUST_VISIT, Texts.all(MUST_VISIT), "share", List.of("6d")),
                new Indicator(SHORTFALL, Texts.all(SHORTFALL), COUNT, List.of("6d")),
                new Indicator(VISITS, Texts.all(VISITS), COUNT, List.of("6c", "A3-4")));
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        return switch (indicator) {
            case MUST_VISIT -> values(
                    entries(area, level, "count(distinct case when e.met_by is not null then e.child_id end)"));
            case SHORTFALL -> values(
                            entries(area, level, "count(distinct case when e.met_by is null then e.child_id end)"))
                    .entrySet()
                    .stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Map.Entry::getKey, one -> new Value(one.getValue().number(), 0)));
            case VISITS -> values(visits(area, level));
            default -> Map.of();
        };
    }

    private Sql entries(CodeRange area, DivisionLevel level, String number) {
        String place = place("e", level);
        return Sql.of("select " + place + " as place, " + number + " as number, count(distinct e.child_id) as whole")
                .add(RUNNING, days.today())
                .add(INSIDE.formatted("e"), area.lo(), area.hi())
                .add("group by " + place);
    }

    private Sql visits(CodeRange area, DivisionLevel level) {
        Quarter quarter = Quarter.of(days.today());
        String place = place("v", level);
        return Sql.of("select " + place + " as place, count(*) as number, 0 as whole from visits_visit v")
                .add("where v.visited_on >= ? and v.visited_on <= ?", quarter.firstDay(), quarter.lastDay())
                .add(INSIDE.formatted("v"), area.lo(), area.hi())
                .add("group by " + place);
    }

    private static String place(String table, DivisionLevel level) {
        return table + ".village_code - mod(" + table + ".village_code, " + level.step() + ")";
    }

    private Map<Long, Value> values(Sql sql) {
        Map<Long, Value> values = new HashMap<>();
        db.each(sql, row -> values.put(row.number("place"), new Value(row.number("number"), row.number("whole"))));
        return values;
    }

    /** A core module can't be off: numbers for whoever chooses another provider. */
    @Override
    public List<Effect> effects(CodeRange area) {
        long rounds = db.count(Sql.of(
                "select count(*) from visits_round r where r.frozen_at is not null and r.closed_at is null"
                        + " and r.division_code >= ? and r.division_code < ?",
                area.lo(),
                area.hi()));
        long missing = db.count(Sql.of("select count(distinct e.child_id)")
                .add(RUNNING, days.today())
                .add(INSIDE.formatted("e"), area.lo(), area.hi())
                .add("and e.met_by is null"));
        return List.of(
                new Effect("visits.impact.rounds", rounds, false), new Effect("visits.impact.missing", missing, false));
    }
}
