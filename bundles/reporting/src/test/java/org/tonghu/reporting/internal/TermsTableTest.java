package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tonghu.api.clock.Span;

class TermsTableTest {
    private static final String HEAD =
            "valid_from,valid_to,situation,urgency,receiver,police,receive,respond,assess,help,ladder,clause\n";
    private static final String LADDER = "county-officer 0h|prefecture-officer 4h";

    private static String line(String from, String to, String situation, String urgency) {
        return String.join(",", from, to, situation, urgency, "county-officer", "2h,2h,24h,5w,1m", LADDER, "8a") + "\n";
    }

    @Test
    void theLineOfTheDayAndTheSituationApplies() {
        TermsTable table = TermsTable.read(HEAD
                + "# a comment\n"
                + line("2019-01-01", "2026-01-01", "begging", "ordinary")
                + line("2026-01-01", "", "begging", "urgent")
                + line("2019-01-01", "", "*", "ordinary"));
        assertThat(table.on(LocalDate.of(2025, 12, 31), "begging").orElseThrow().urgency())
                .isEqualTo("ordinary");
        assertThat(table.on(LocalDate.of(2026, 1, 1), "begging").orElseThrow().urgency())
                .isEqualTo("urgent");
        assertThat(table.on(LocalDate.of(2026, 1, 1), "missing").orElseThrow().urgency())
                .isEqualTo("ordinary");
        assertThat(table.on(LocalDate.of(2018, 12, 31), "missing")).isEmpty();
        assertThat(table.on(LocalDate.of(2026, 1, 1), "missing").orElseThrow()).satisfies(terms -> {
            assertThat(terms.assess()).isEqualTo(Span.workingDays(5));
            assertThat(terms.help()).isEqualTo(Span.months(1));
            assertThat(terms.ladder()).hasSize(2);
        });
    }

    @Test
    void aTableThatLeavesASituationOutIsRefused() {
        assertThatThrownBy(() -> TermsTable.read(HEAD + line("2019-01-01", "", "begging", "urgent")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermsTable.read(HEAD + line("2019-01-01", "2020-01-01", "*", "urgent")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermsTable.read(HEAD + "2019-01-01,,*,urgent"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermsTable.read(HEAD + line("2019", "", "*", "urgent")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
