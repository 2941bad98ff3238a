package org.tonghu.supervision.internal.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.event.Cursors;
import org.tonghu.supervision.internal.Period;
import org.tonghu.supervision.internal.counter.Counting;

/** All figures of a place and of the places below it, with how fresh they are (Cl. 13a, 15). */
@Component(service = Figures.class)
public final class Figures {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int RATE_SCALE = 4;

    private final List<Figure> figures = Figure.all();
    private final Sums sums;
    private final Divisions divisions;
    private final Cursors cursors;
    private final Counting counting;
    private final Clock clock;

    @Activate
    public Figures(
            @Reference Sums sums,
            @Reference Divisions divisions,
            @Reference Cursors cursors,
            @Reference Counting counting,
            @Reference Clock clock) {
        this.sums = sums;
        this.divisions = divisions;
        this.cursors = cursors;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * What there is to read.
     *
     * @param title by language tag
     * @param period the period the numbers are of, e.g. {@code 2026Q4}
     */
    public record Kind(String key, String title, String unit, String period, List<String> clauses) {}

    /**
     * Figures by place.
     *
     * @param items code, name and one value a figure; a share also has its numerator and denominator
     * @param total of the place itself, with what happened at no place below it
     * @param asOf all that happened until then is counted
     * @param behind seconds since the oldest event that is not counted yet; 0 where none waits
     */
    public record ByPlace(
            String division,
            String name,
            List<Kind> figures,
            List<Map<String, Object>> items,
            Map<String, Object> total,
            Instant asOf,
            long behind) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** @param day in the periods meant */
    public ByPlace byPlace(Division place, LocalDate day) {
        CodeRange area = DivisionCode.range(place.code());
        DivisionLevel level = below(place.level());
        Map<Long, Map<String, BigDecimal>> counted = sums.of(figures, area, level, day);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Division each : places(place)) {
            items.add(values(each, counted.getOrDefault(each.code(), Map.of())));
        }
        Map<String, BigDecimal> all = new HashMap<>();
        counted.values().forEach(sum -> sum.forEach((measure, amount) -> all.merge(measure, amount, BigDecimal::add)));
        Instant now = clock.instant();
        Instant asOf = cursors.waitingSince(counting, area).orElse(now);
        return new ByPlace(
                String.valueOf(place.code()),
                place.name(),
                figures.stream().map(figure -> kind(figure, day)).toList(),
                items,
                values(place, all),
                asOf,
                Math.max(0, now.getEpochSecond() - asOf.getEpochSecond()));
    }

    private List<Division> places(Division place) {
        return place.level() == DivisionLevel.VILLAGE ? List.of(place) : divisions.below(place.code());
    }

    private Map<String, Object> values(Division place, Map<String, BigDecimal> counted) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", String.valueOf(place.code()));
        values.put("name", place.name());
        for (Figure figure : figures) {
            BigDecimal number = counted.getOrDefault(figure.measure(), BigDecimal.ZERO);
            if (figure.isMoney()) {
                values.put(figure.key(), number.setScale(2, RoundingMode.UNNECESSARY));
            } else if (figure.isShare()) {
                long of = counted.getOrDefault(figure.of(), BigDecimal.ZERO).longValue();
                values.put(figure.key() + "Number", number.longValue());
                values.put(figure.key() + "Of", of);
                values.put(figure.key(), rate(number, of));
            } else {
                values.put(figure.key(), number.longValue());
            }
        }
        return values;
    }

    private static BigDecimal rate(BigDecimal number, long of) {
        return of == 0 ? null : number.divide(BigDecimal.valueOf(of), RATE_SCALE, RoundingMode.HALF_UP);
    }

    private static Kind kind(Figure figure, LocalDate day) {
        return new Kind(
                figure.key(),
                Texts.here(figure.id()),
                figure.unit(),
                figure.period() == Period.ALWAYS ? null : figure.period().on(day),
                figure.clauses());
    }

    private static DivisionLevel below(DivisionLevel level) {
        DivisionLevel[] levels = DivisionLevel.values();
        return levels[Math.min(level.ordinal() + 1, levels.length - 1)];
    }
}
