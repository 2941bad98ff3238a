package org.tonghu.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.IndicatorProvider.Value;

class CountersTest {
    private static final String GIVEN = "org.tonghu.supervision.internal.SharedDatabase#given";
    private static final long SEED = 20191211;

    private static void follow(House house) {
        List.of(5331, 5301).stream()
                .map(prefecture -> CompletableFuture.runAsync(() -> house.log.follow(house.counting, prefecture)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static Truth busy(House house) {
        Truth truth = new Truth(SEED, House.VILLAGES, house.log);
        for (int i = 0; i < 150; i++) {
            truth.act();
        }
        return truth;
    }

    private static void assertEqual(House house, Truth truth, long place) {
        CodeRange area = DivisionCode.range(place);
        Map<String, Object> total = house.figures(place).total();
        assertThat(total.get("mustVisit").toString()).isEqualTo(live(truth, "must-visit", "2026Q4", area));
        assertThat(total.get("visitedNumber").toString()).isEqualTo(live(truth, "visited", "2026Q4", area));
        assertThat(total.get("reports").toString()).isEqualTo(live(truth, "reports", "2026Q4", area));
        assertThat(total.get("openCases").toString()).isEqualTo(live(truth, "open", "", area));
        assertThat(total.get("receivedInTimeNumber").toString()).isEqualTo(live(truth, "in-time", "2026Q4", area));
        assertThat(total.get("receivedInTimeOf").toString()).isEqualTo(live(truth, "received", "2026Q4", area));
        assertThat(total.get("workersPassed").toString()).isEqualTo(live(truth, "passed", "2026", area));
        assertThat(total.get("childrenPaid").toString()).isEqualTo(live(truth, "children", "2026-11", area));
        assertThat((BigDecimal) total.get("amountPaid"))
                .isEqualByComparingTo(truth.count("paid", "2026-11", area::contains));
    }

    private static String live(Truth truth, String what, String period, CodeRange area) {
        return truth.count(what, period, area::contains).toBigInteger().toString();
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void atRestCountersEqualALiveCountAtEveryLevel(SharedDatabase kind) {
        House house = new House(kind);
        Truth truth = busy(house);
        follow(house);
        for (long place : List.of(
                DivisionCode.PROVINCE, House.DEHONG, House.MANGSHI, House.FENGPING, House.VILLAGE, House.KUNMING)) {
            assertEqual(house, truth, place);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void whatIsCountedAnewFromZeroIsTheSameAndTheOtherPrefectureIsLeftAlone(SharedDatabase kind) {
        House house = new House(kind);
        Truth truth = busy(house);
        follow(house);
        List<String> before = house.rows();
        house.store.tx(() -> {
            house.rebuild.rebuild(5331);
            return null;
        });
        assertThat(house.figures(House.DEHONG).total().get("mustVisit").toString())
                .isEqualTo("0");
        assertThat(house.figures(House.DEHONG).behind()).isPositive();
        assertEqual(house, truth, House.KUNMING);

        follow(house);

        assertThat(house.rows()).isEqualTo(before);
        assertThat(house.figures(House.DEHONG).behind()).isZero();
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void everyCounterIsOfOneVillageOrOfThePlaceItHappenedAt(SharedDatabase kind) {
        House house = new House(kind);
        busy(house);
        follow(house);
        assertThat(house.store.list(
                        Sql.of("select distinct village from supervision_counter order by village"),
                        row -> row.number("village")))
                .isEqualTo(House.VILLAGES.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anEffectThatIsTakenBackIsNotCounted(SharedDatabase kind) {
        House house = new House(kind);
        DomainEvent event = new DomainEvent(
                Uuid7.next(), "ReportReceived", Uuid7.next(), House.VILLAGE, Truth.AT, Map.of("quarter", "2026Q4"));
        try {
            house.store.tx(() -> {
                house.counting.handle(event);
                throw new IllegalStateException("the cursor could not move");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("cursor");
        }
        house.log.add(event);
        follow(house);
        assertThat(house.figures(House.VILLAGE).total().get("reports")).isEqualTo(1L);
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void countersFollowAChangeOfCodesNowAndWhenBuiltAnew(SharedDatabase kind) {
        House house = new House(kind);
        busy(house);
        follow(house);
        String all = house.figures(House.DEHONG).total().get("mustVisit").toString();
        assertThat(house.moves
                        .preview(Map.of(House.VILLAGE, House.RUILI_VILLAGE))
                        .get("supervision.moves.counters"))
                .isPositive();
        house.store.tx(() -> {
            house.moves.move(Map.of(House.VILLAGE, House.RUILI_VILLAGE));
            return null;
        });
        assertThat(house.figures(House.VILLAGE).total().get("mustVisit")).isEqualTo(0L);
        assertThat(house.figures(House.DEHONG).total().get("mustVisit").toString())
                .isEqualTo(all);
        List<String> moved = house.rows();
        house.store.tx(() -> {
            house.rebuild.rebuild(5331);
            return null;
        });
        follow(house);
        assertThat(house.rows()).isEqualTo(moved);
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void indicatorsSayTheSameAsTheTable(SharedDatabase kind) {
        House house = new House(kind);
        Truth truth = busy(house);
        follow(house);
        CodeRange mangshi = DivisionCode.range(House.MANGSHI);
        Map<Long, Value> visited = house.as(
                House.DEHONG,
                () -> house.indicators.values(
                        "supervision.visited", DivisionCode.range(House.DEHONG), DivisionLevel.COUNTY));
        assertThat(visited.get(House.MANGSHI))
                .isEqualTo(new Value(
                        truth.count("visited", "2026Q4", mangshi::contains).longValue(),
                        truth.count("must-visit", "2026Q4", mangshi::contains).longValue()));
        assertThat(house.indicators.indicators()).hasSize(8).allSatisfy(one -> assertThat(one.titles())
                .containsKeys("zh-CN", "en"));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void nobodySeesCountsOutOfHerScope(SharedDatabase kind) {
        House house = new House(kind);
        busy(house);
        follow(house);
        assertThat(house.as(House.KUNMING, () -> house.figures
                                .byPlace(house.tree.find(House.DEHONG).orElseThrow(), House.TODAY)
                                .total())
                        .get("mustVisit"))
                .isEqualTo(0L);
    }
}
