package org.tonghu.health.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Children in treatment by division, and what switching the module off would hide. Counts only, no names. */
@Component
public final class TreatmentFigures implements IndicatorProvider, SwitchImpact {
    static final String IN_TREATMENT = "health.in-treatment";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String JOINED =
            " from health_treatment t join facts_child_v1 c on c.child_id = t.child_id where ";
    private static final String OPEN = "(t.ended_on is null or t.ended_on >= ?)";
    private static final String INSIDE = "and c.village_code >= ? and c.village_code < ?";

    private final Database db;
    private final ServedArea area;
    private final Clock clock;

    @Activate
    public TreatmentFigures(
            @Reference(target = "(tonghu.module=health)") Database db,
            @Reference ServedArea area,
            @Reference Clock clock) {
        this.db = db;
        this.area = area;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(new Indicator(IN_TREATMENT, Labels.texts(IN_TREATMENT), "count", List.of("12b")));
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange within, DivisionLevel level) {
        if (!IN_TREATMENT.equals(indicator)) {
            return Map.of();
        }
        Sql divisions = Sql.of(
                        "select distinct c.village_code - mod(c.village_code, ?) as division, t.child_id", level.step())
                .add(JOINED)
                .add(OPEN, today())
                .add("and c.active")
                .add(INSIDE, within.lo(), within.hi())
                .add("and")
                .add(area.within("c.village_code"));
        Sql counted = Sql.of("select d.division, count(*) as number from")
                .add(divisions.bracketed())
                .add("d group by d.division");
        Map<Long, Value> values = new HashMap<>();
        db.each(counted, row -> values.put(row.number("division"), new Value(row.number("number"), 0)));
        return values;
    }

    /** Asked of the whole area, whether the module is on or off; rows stay, so nothing here forbids. */
    @Override
    public List<Effect> effects(CodeRange within) {
        return List.of(
                new Effect("health.impact.open", count("select count(*)", within, true), false),
                new Effect("health.impact.children", count("select count(distinct t.child_id)", within, false), false));
    }

    private long count(String what, CodeRange within, boolean onlyOpen) {
        return db.count(Sql.of(what)
                .add(JOINED)
                .add("1 = 1")
                .when(onlyOpen, "and " + OPEN, today())
                .add(INSIDE, within.lo(), within.hi()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
