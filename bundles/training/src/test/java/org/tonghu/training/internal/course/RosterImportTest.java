package org.tonghu.training.internal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;
import org.tonghu.spi.ImportTarget;
import org.tonghu.training.internal.House;
import org.tonghu.training.internal.SharedDatabase;

class RosterImportTest {
    private static final String GIVEN = "org.tonghu.training.internal.SharedDatabase#given";

    private static ImportRow row(int number, String course, String username, String on) {
        return new ImportRow(number, Map.of("course", course, "username", username, "attendedOn", on));
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void eachRowIsJudgedForItselfAndTheGoodOnesAreEnrolledAndNoted(SharedDatabase kind) {
        House house = new House(kind);
        house.director("yang");
        house.worker("li", AccountRole.TOWNSHIP_SUPERVISOR, House.FENGPING);
        UUID course = house.course();
        String title = House.draft().title();
        List<ImportRow> table = List.of(
                row(2, title, "yang", "2026-11-23"),
                row(3, title, "yang", "2026-11-23"),
                row(4, title, "li", "2026-11-23"),
                row(5, title, "nobody", "2026-11-23"),
                row(6, "没有的班", "yang", "2026-11-23"),
                row(7, title, "yang", "2026-11-25"));
        ImportTarget.Rows rows = House.asCounty(() -> house.roster.open(Map.of()));
        List<Outcome> outcomes = House.asCounty(() -> rows.check(table));
        assertThat(outcomes)
                .extracting(outcome -> outcome.result().name())
                .containsExactly("ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        House.asCounty(() -> {
            rows.store(table.subList(0, 1));
            return null;
        });
        assertThat(House.asCounty(() -> house.results.of(course, null, 50)).items())
                .extracting(Results.Result::state)
                .containsExactly("attended");
        ImportTarget.Rows again = House.asCounty(() -> house.roster.open(Map.of()));
        assertThat(House.asCounty(() -> again.check(table.subList(0, 1))).get(0).result())
                .isEqualTo(Outcome.Result.DUPLICATE);
    }
}
