package org.tonghu.training.internal.coverage;

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
import org.tonghu.training.internal.Texts;
import org.tonghu.training.internal.Today;

/** Workers trained in this year and workers who may work, by place; and what hangs on the module. Counts only. */
@Component
public final class TrainingFigures implements IndicatorProvider, SwitchImpact {
    static final String TRAINED = "training.trained";
    static final String QUALIFIED = "training.qualified";

    private final Database db;
    private final Coverage coverage;
    private final Today today;

    @Activate
    public TrainingFigures(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference Coverage coverage,
            @Reference Today today) {
        this.db = db;
        this.coverage = coverage;
        this.today = today;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new Indicator(TRAINED, Texts.of(TRAINED), "share", List.of("5a")),
                new Indicator(QUALIFIED, Texts.of(QUALIFIED), "share", List.of("5c")));
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        Map<Long, Value> values = new HashMap<>();
        if (TRAINED.equals(indicator) || QUALIFIED.equals(indicator)) {
            coverage.counts(area, level, today.day().getYear())
                    .forEach((place, counts) -> values.put(
                            place,
                            new Value(
                                    TRAINED.equals(indicator) ? counts.trained() : counts.qualified(),
                                    counts.workers())));
        }
        return values;
    }

    @Override
    public List<Effect> effects(CodeRange area) {
        Sql courses = Sql.of("select count(*) from training_course where ends_on >= ?", today.day());
        Sql sittings = Sql.of(
                "select count(*) from training_examination x join training_enrolment e on e.id = x.enrolment_id"
                        + " where x.submitted_at is null and x.due_at > ?",
                today.now());
        return List.of(
                new Effect("training.impact.courses", within(courses, "division", area), false),
                new Effect("training.impact.sittings", within(sittings, "e.division", area), false));
    }

    private long within(Sql count, String column, CodeRange area) {
        return db.count(count.add("and " + column + " >= ? and " + column + " < ?", area.lo(), area.hi()));
    }
}
