package org.tonghu.facts.internal.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.IndicatorProvider;
import org.tonghu.spi.IndicatorProvider.Indicator;
import org.tonghu.spi.IndicatorProvider.Value;

/**
 * Figures of the caller's area. Each prefecture's are those of the module that serves it there; a prefecture where the
 * module is off has none (Cl. 15).
 */
public final class Figures {
    private static final int MOST = 2_000;

    private final Divisions divisions;
    private final Selector selector;

    public Figures(Divisions divisions, Selector selector) {
        this.divisions = divisions;
        this.selector = selector;
    }

    /** An indicator with the module it comes from. */
    public record Offer(String module, Indicator indicator) {}

    /**
     * A figure of a division.
     *
     * @param rate share with four decimals, or null for a count or where there is nothing to share
     */
    public record Figure(Division division, long number, long of, BigDecimal rate) {}

    /** What can be asked for anywhere in the caller's scope. */
    public List<Offer> offers() {
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (Division prefecture : visible(CodeRange.ALL)) {
            for (var from : providers(prefecture)) {
                for (Indicator indicator : from.service().indicators()) {
                    offers.putIfAbsent(indicator.id(), new Offer(from.moduleId(), indicator));
                }
            }
        }
        return List.copyOf(offers.values());
    }

    /**
     * The indicator for each division of the level within the area and the caller's scope.
     *
     * @param level null for the next below
     * @throws Problem not-found where no module offers it, or the division is out of scope
     */
    public List<Figure> of(String indicator, long division, DivisionLevel level) {
        CodeRange area = DivisionCode.range(division);
        DivisionLevel own = DivisionCode.level(division);
        DivisionLevel at = level == null ? next(own) : level;
        if (at.compareTo(own) < 0) {
            throw Problem.invalid("?level", "indicator.level");
        }
        List<Division> places = visible(area).stream()
                .filter(prefecture -> provider(indicator, prefecture).isPresent())
                .flatMap(prefecture -> places(prefecture, area, at).stream())
                .toList();
        if (places.isEmpty()) {
            throw Problem.notFound();
        }
        if (places.size() > MOST) {
            throw Problem.invalid("?level", "indicator.level");
        }
        Map<Long, Value> values = values(indicator, area, at);
        return places.stream()
                .map(place -> figure(place, values.getOrDefault(place.code(), new Value(0, 0))))
                .toList();
    }

    private Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        Map<Long, Value> values = new HashMap<>();
        List<Division> prefectures = visible(area);
        for (CodeRange seen : seen(area)) {
            for (Asked asked : Asked.joined(prefectures, seen, place -> provider(indicator, place))) {
                asked.provider()
                        .values(indicator, asked.area(), level)
                        .forEach((code, value) -> values.merge(
                                code, value, (a, b) -> new Value(a.number() + b.number(), a.of() + b.of())));
            }
        }
        return values;
    }

    /** Divisions of the level in the prefecture which the area and the scope touch. */
    private List<Division> places(Division prefecture, CodeRange area, DivisionLevel level) {
        List<Division> found = new ArrayList<>();
        collect(prefecture, area, level, found);
        return found;
    }

    private void collect(Division at, CodeRange area, DivisionLevel level, List<Division> found) {
        CodeRange range = DivisionCode.range(at.code());
        if (Ranges.overlap(range, area).isEmpty() || seen(range).isEmpty()) {
            return;
        }
        if (at.level() == level) {
            if (area.contains(at.code())) {
                found.add(at);
            }
            return;
        }
        divisions.below(at.code()).forEach(below -> collect(below, area, level, found));
    }

    private List<Division> visible(CodeRange area) {
        return divisions.prefectures().stream()
                .filter(prefecture -> Ranges.overlap(DivisionCode.range(prefecture.code()), area)
                        .filter(common -> !seen(common).isEmpty())
                        .isPresent())
                .toList();
    }

    private static List<CodeRange> seen(CodeRange area) {
        return Ranges.covered(Caller.who().scope().ranges(), area);
    }

    private Optional<IndicatorProvider> provider(String indicator, Division prefecture) {
        return providers(prefecture).stream()
                .map(Contribution::service)
                .filter(service -> service.indicators().stream().anyMatch(i -> i.id().equals(indicator)))
                .findFirst();
    }

    private List<Contribution<IndicatorProvider>> providers(Division prefecture) {
        return selector.all(IndicatorProvider.class, DivisionCode.prefecture(prefecture.code()));
    }

    private static Figure figure(Division place, Value value) {
        BigDecimal rate = value.of() == 0
                ? null
                : BigDecimal.valueOf(value.number()).divide(BigDecimal.valueOf(value.of()), 4, RoundingMode.HALF_UP);
        return new Figure(place, value.number(), value.of(), rate);
    }

    private static DivisionLevel next(DivisionLevel level) {
        DivisionLevel[] levels = DivisionLevel.values();
        return levels[Math.min(level.ordinal() + 1, levels.length - 1)];
    }
}
