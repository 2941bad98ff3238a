package org.tonghu.supervision.internal.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.spi.IndicatorProvider;

/** Each figure of the current period as an indicator: on the home map, table and drill-down. Money in whole yuan. */
@Component
public final class SupervisionIndicators implements IndicatorProvider {
    private final List<Figure> figures = Figure.all();
    private final Sums sums;
    private final Figures today;

    @Activate
    public SupervisionIndicators(@Reference Sums sums, @Reference Figures today) {
        this.sums = sums;
        this.today = today;
    }

    @Override
    public List<Indicator> indicators() {
        return figures.stream()
                .map(figure -> new Indicator(
                        figure.id(), Texts.of(figure.id()), figure.isShare() ? "share" : "count", figure.clauses()))
                .toList();
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        Map<Long, Value> values = new HashMap<>();
        figures.stream().filter(figure -> figure.id().equals(indicator)).forEach(figure -> sums.of(
                        List.of(figure), area, level, today.today())
                .forEach((place, counted) -> values.put(place, value(figure, counted))));
        return values;
    }

    private static Value value(Figure figure, Map<String, BigDecimal> counted) {
        return new Value(
                counted.getOrDefault(figure.measure(), BigDecimal.ZERO).longValue(),
                counted.getOrDefault(figure.of(), BigDecimal.ZERO).longValue());
    }
}
