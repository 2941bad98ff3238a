package org.tonghu.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void piecesKeepTheOrderOfTheirValues() {
        Sql sql = Sql.of("select * from t where a = ?", 1)
                .when(false, "and b = ?", 2)
                .when(true, "and c = ?", 3)
                .add("and")
                .add(Sql.in("d", List.of("x", "y")));
        assertThat(sql.text()).isEqualTo("select * from t where a = ? and c = ? and d in (?, ?)");
        assertThat(sql.values()).containsExactly(1, 3, "x", "y");
    }

    @Test
    void anEmptyListSelectsNothing() {
        assertThat(Sql.in("d", List.of()).text()).isEqualTo("1 = 0");
    }

    @Test
    void nullIsAValue() {
        assertThat(Sql.of("? is null", (Object) null).values()).containsExactly((Object) null);
    }
}
