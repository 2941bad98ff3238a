package org.tonghu.api.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;

class ScopeTest {
    private static final CodeRange DEHONG = new CodeRange(533_100_000_000L, 533_200_000_000L);

    @Test
    void nowhereSelectsNothing() {
        assertThat(Scope.NOWHERE.predicate("village", "id").text()).isEqualTo("(1 = 0)");
    }

    @Test
    void theUpperEndOfARangeIsOutside() {
        Scope scope = new Scope(List.of(DEHONG), null);
        assertThat(scope.contains(533_100_000_000L)).isTrue();
        assertThat(scope.contains(533_199_999_999L)).isTrue();
        assertThat(scope.contains(533_200_000_000L)).isFalse();
        assertThat(scope.contains(new CodeRange(533_100_000_000L, 533_200_000_001L)))
                .isFalse();
    }

    @Test
    void rangesAndGrantsAreBoundNeverWritten() {
        UUID account = UUID.randomUUID();
        Sql predicate = new Scope(List.of(DEHONG), account).predicate("c.village_code", "c.id");
        assertThat(predicate.text()).doesNotContain("5331").startsWith("(").endsWith(")");
        assertThat(predicate.values()).containsExactly(533_100_000_000L, 533_200_000_000L, account);
    }

    @Test
    void aTableWithoutRecordIdKnowsNoGrants() {
        assertThat(new Scope(List.of(DEHONG), UUID.randomUUID())
                        .predicate("village", null)
                        .values())
                .hasSize(2);
    }
}
