package org.tonghu.training.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.spi.IndicatorProvider.Value;
import org.tonghu.training.internal.House;
import org.tonghu.training.internal.SharedDatabase;

class CoverageTest {
    private static final String GIVEN = "org.tonghu.training.internal.SharedDatabase#given";

    @ParameterizedTest
    @MethodSource(GIVEN)
    void whoWasThereInTheYearIsCountedAndTheOthersAreNamed(SharedDatabase kind) {
        House house = new House(kind);
        Actor trained = house.director("yang");
        house.worker("dao", AccountRole.VILLAGE_DIRECTOR, House.VILLAGE + 1);
        house.worker("li", AccountRole.TOWNSHIP_SUPERVISOR, House.FENGPING);
        house.worker("far", AccountRole.VILLAGE_DIRECTOR, House.RUILI + 100_201);
        UUID gone = house.director("gone").accountId();
        house.store.update(Sql.of("update security_worker_v1 set state = 'closed' where account_id = ?", gone));
        house.course(trained);

        Coverage.ByPlace dehong = House.asPrefecture(() -> house.coverage.byPlace(House.DEHONG, 2026));
        assertThat(dehong.items())
                .extracting(place -> place.name() + " " + place.trained() + "/" + place.workers())
                .containsExactly("瑞丽市 0/1", "芒市 1/3");
        assertThat(dehong.total().rate()).isEqualByComparingTo("0.25");
        assertThat(House.asPrefecture(() -> house.coverage.byPlace(House.DEHONG, 2025))
                        .total()
                        .trained())
                .isZero();

        Coverage.Page page = House.asCounty(() -> house.coverage.missing(House.MANGSHI, 2026, null, 1));
        assertThat(page.items()).hasSize(1);
        Coverage.Page rest =
                House.asCounty(() -> house.coverage.missing(House.MANGSHI, 2026, UUID.fromString(page.after()), 1));
        assertThat(Stream.concat(page.items().stream(), rest.items().stream()))
                .extracting(Coverage.Missing::name)
                .containsExactlyInAnyOrder("真名dao", "真名li");
        assertThat(rest.after()).isNull();
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void figuresSayTheSameAsTheCoverage(SharedDatabase kind) {
        House house = new House(kind);
        house.course(house.director("yang"));
        house.worker("far", AccountRole.VILLAGE_DIRECTOR, House.RUILI + 100_201);
        Map<Long, Value> values = House.asPrefecture(
                () -> house.figures.values("training.trained", DivisionCode.range(House.DEHONG), DivisionLevel.COUNTY));
        assertThat(values).isEqualTo(Map.of(House.MANGSHI, new Value(1, 1), House.RUILI, new Value(0, 1)));
        assertThat(House.asPrefecture(() -> house.figures.values(
                        "training.qualified", DivisionCode.range(House.DEHONG), DivisionLevel.COUNTY)))
                .containsEntry(House.MANGSHI, new Value(0, 1));
        assertThat(house.figures
                        .effects(DivisionCode.range(House.DEHONG))
                        .get(0)
                        .count())
                .isEqualTo(1);
    }
}
