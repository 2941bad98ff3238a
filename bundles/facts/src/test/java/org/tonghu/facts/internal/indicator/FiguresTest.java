package org.tonghu.facts.internal.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.facts.internal.Fixture;
import org.tonghu.facts.internal.indicator.Figures.Figure;
import org.tonghu.spi.IndicatorProvider;

/** Two prefectures with one county each; every village has one child. */
class FiguresTest {
    private static final long KUNMING = 530100000000L;
    private static final long DEHONG = 533100000000L;
    private static final long RUILI = 533102000000L;
    private static final List<Long> CHILDREN =
            List.of(530102001001L, 533102001001L, 533102001002L, 533102002001L, 533103001001L);

    private final List<CodeRange> asked = new ArrayList<>();
    private final Map<Integer, IndicatorProvider> serving = new TreeMap<>();
    private final Figures figures = new Figures(new Places(), new Serving());

    @Test
    void theProvinceIsOneQuestionWhereOneModuleServesIt() {
        serveBoth();
        assertThat(province(DivisionLevel.PREFECTURE)).containsExactly("530100000000=1", "533100000000=4");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPrefectureWhereTheModuleIsOffIsLeftOut() {
        serveBoth();
        serving.remove(5301);
        assertThat(province(DivisionLevel.PREFECTURE)).containsExactly("533100000000=4");
        assertThat(asked).containsExactly(DivisionCode.range(DEHONG));
    }

    @Test
    void aDivisionWithoutChildrenHasZero() {
        serveBoth();
        assertThat(told(AccountRole.PREFECTURE_OFFICER, DEHONG, DEHONG, null))
                .containsExactly("533102000000=3", "533103000000=1", "533104000000=0");
    }

    @Test
    void aVillageDirectorGetsTheFiguresOfHerVillageOnly() {
        serveBoth();
        assertThat(told(AccountRole.VILLAGE_DIRECTOR, 533102001001L, DivisionCode.PROVINCE, DivisionLevel.PREFECTURE))
                .containsExactly("533100000000=1");
    }

    @Test
    void anotherPrefecturesDivisionIsNotFound() {
        serveBoth();
        assertThatThrownBy(() -> told(AccountRole.COUNTY_OFFICER, RUILI, KUNMING, null))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("not-found");
    }

    @Test
    void aLevelAboveTheDivisionIsRefused() {
        serveBoth();
        assertThatThrownBy(() -> told(AccountRole.COUNTY_OFFICER, RUILI, RUILI, DivisionLevel.PREFECTURE))
                .hasMessageStartingWith("invalid");
    }

    @Test
    void overlappingScopesCountOnce() {
        CodeRange county = DivisionCode.range(RUILI);
        assertThat(Ranges.covered(List.of(DivisionCode.range(533102001000L), county, county), CodeRange.ALL))
                .containsExactly(county);
    }

    private void serveBoth() {
        IndicatorProvider children = new Counting();
        serving.put(5301, children);
        serving.put(5331, children);
    }

    private List<String> province(DivisionLevel level) {
        return told(AccountRole.PROVINCE_OFFICER, DivisionCode.PROVINCE, DivisionCode.PROVINCE, level);
    }

    private List<String> told(AccountRole role, long scope, long division, DivisionLevel level) {
        List<Figure> found = Fixture.as(role, scope, () -> figures.of("children", division, level));
        return found.stream()
                .map(figure -> figure.division().code() + "=" + figure.number())
                .toList();
    }

    private final class Counting implements IndicatorProvider {
        @Override
        public List<Indicator> indicators() {
            return List.of(new Indicator("children", Map.of("zh-CN", "儿童"), "count", List.of("9")));
        }

        @Override
        public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
            asked.add(area);
            Map<Long, Value> values = new TreeMap<>();
            CHILDREN.stream()
                    .filter(area::contains)
                    .forEach(village -> values.merge(
                            DivisionCode.ancestor(village, level),
                            new Value(1, 0),
                            (a, b) -> new Value(a.number() + b.number(), 0)));
            return values;
        }
    }

    private final class Serving implements Selector {
        @Override
        public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
            return all(spi, prefecture).stream().findFirst();
        }

        @Override
        public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
            return Optional.ofNullable(serving.get(prefecture))
                    .map(provider -> new Contribution<>("registry", spi.cast(provider)))
                    .map(List::of)
                    .orElse(List.of());
        }
    }

    private static final class Places implements Divisions {
        private static final List<Long> CODES = List.of(
                530000000000L,
                KUNMING,
                530102000000L,
                530102001000L,
                530102001001L,
                DEHONG,
                RUILI,
                533102001000L,
                533102001001L,
                533102001002L,
                533102002000L,
                533102002001L,
                533103000000L,
                533103001000L,
                533103001001L,
                533104000000L);

        @Override
        public Optional<Division> find(long code) {
            return CODES.stream().filter(c -> c == code).map(Places::division).findFirst();
        }

        private static Division division(long code) {
            DivisionLevel level = DivisionCode.level(code);
            long parent = level == DivisionLevel.PROVINCE
                    ? 0
                    : DivisionCode.ancestor(code, DivisionLevel.values()[level.ordinal() - 1]);
            return new Division(code, "d" + code, level, parent);
        }

        @Override
        public List<Division> below(long code) {
            return CODES.stream()
                    .map(Places::division)
                    .filter(division -> division.parent() == code)
                    .toList();
        }

        @Override
        public List<Division> path(long code) {
            return List.of();
        }

        @Override
        public List<Division> prefectures() {
            return below(DivisionCode.PROVINCE);
        }

        @Override
        public List<Division> named(String name, DivisionLevel level, CodeRange area) {
            return List.of();
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
