package org.tonghu.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.data.Sql;
import org.tonghu.demo.internal.population.Population;
import org.tonghu.demo.internal.population.Settlement;
import org.tonghu.demo.internal.population.Village;
import org.tonghu.demo.internal.population.Words;
import org.tonghu.persistence.testkit.TestDatabase;

class PopulationLoaderTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final int SIZE = 3_500;
    private final Words words = new Words();
    private final Settlement settlement = Settlement.of(
            List.of(
                    new Village(533_103_105_201L, "风平村民委员会", "风平镇", "芒市", "德宏傣族景颇族自治州"),
                    new Village(530_115_003_201L, "北门村委会", "晋城街道", "晋宁区", "昆明市")),
            List.of(5331, 5301),
            SIZE,
            words);
    private TestDatabase house;
    private Marker marker;

    @BeforeEach
    void open() {
        house = TestDatabase.h2("db/changelog.xml");
        house.database().update(Sql.of("create table taken (number bigint, name varchar(50))"));
        marker = new Marker(house.database());
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Writes rows where the database's transactions can take them back. */
    private ChildIntake intake(int failAtCall) {
        int[] calls = {0};
        return rows -> {
            List<ChildIntake.Outcome> outcomes = new ArrayList<>();
            for (Map<String, String> row : rows) {
                house.database().update(Sql.of("insert into taken values (?, ?)", calls[0], row.get("name")));
                outcomes.add(new ChildIntake.Outcome(UUID.randomUUID(), List.of(), List.of()));
            }
            if (++calls[0] == failAtCall) {
                throw new IllegalStateException("the power goes");
            }
            return outcomes;
        };
    }

    private Population population() {
        return new Population(7, SIZE, AS_OF, settlement, words);
    }

    private List<String> taken() {
        return house.database().list(Sql.of("select name from taken order by name"), row -> row.string("name"));
    }

    private void load(ChildIntake intake) {
        Marker.Wanted wanted = marker.read().orElseGet(() -> marker.begin(7, SIZE, AS_OF));
        new PopulationLoader(house.database(), intake, marker).load(wanted, population(), done -> {}, () -> false);
    }

    @Test
    void aLoadThatWasCutGoesOnWithoutDoublingAnyone() {
        assertThatThrownBy(() -> load(intake(3))).hasMessage("the power goes");
        assertThat(marker.read().orElseThrow().loaded()).isEqualTo(2_000);
        assertThat(taken()).hasSize(2_000);
        load(intake(0));
        assertThat(marker.read().orElseThrow().complete()).isTrue();
        List<String> names = new ArrayList<>();
        population().forEachRemaining(row -> names.add(row.get("name")));
        names.sort(null);
        assertThat(taken()).isEqualTo(names);
    }

    @Test
    void aLoadThatIsCompleteTakesNothingAgain() {
        load(intake(0));
        load(intake(1));
        assertThat(taken()).hasSize(SIZE);
    }

    @Test
    void stoppingEndsBetweenChunks() {
        Marker.Wanted wanted = marker.begin(7, SIZE, AS_OF);
        int[] told = {0};
        new PopulationLoader(house.database(), intake(0), marker)
                .load(wanted, population(), done -> told[0] = done, () -> told[0] >= 1_000);
        assertThat(marker.read().orElseThrow().loaded()).isEqualTo(1_000);
    }
}
