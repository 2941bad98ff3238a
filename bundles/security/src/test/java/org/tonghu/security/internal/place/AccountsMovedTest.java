package org.tonghu.security.internal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class AccountsMovedTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";
    private static final long MERGED = Floor.VILLAGE + 1;
    private static final long ELSEWHERE = Floor.VILLAGE + 2;

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aDirectorGoesWhereHerVillageGoes(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID director = floor.demo("yang", AccountRole.VILLAGE_DIRECTOR, Floor.VILLAGE);
            UUID other = floor.demo("liming", AccountRole.VILLAGE_DIRECTOR, ELSEWHERE);
            AccountsMoved moved = new AccountsMoved(floor.db, floor.clock);
            Map<Long, Long> codes = Map.of(Floor.VILLAGE, MERGED);
            assertThat(moved.preview(codes)).isEqualTo(Map.of("division.accounts", 1L));
            moved.move(codes);
            assertThat(division(floor, director)).isEqualTo(MERGED);
            assertThat(division(floor, other)).isEqualTo(ELSEWHERE);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void whatIsGivenBesidesGoesTooAndIsNotGivenTwice(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID one = floor.demo("yang", AccountRole.VILLAGE_DIRECTOR, ELSEWHERE);
            UUID both = floor.demo("liming", AccountRole.VILLAGE_DIRECTOR, ELSEWHERE);
            assign(floor, one, Floor.VILLAGE);
            assign(floor, both, Floor.VILLAGE);
            assign(floor, both, MERGED);
            new AccountsMoved(floor.db, floor.clock).move(Map.of(Floor.VILLAGE, MERGED));
            assertThat(assigned(floor, one)).containsExactly(MERGED);
            assertThat(assigned(floor, both)).containsExactly(MERGED);
        }
    }

    private static long division(Floor floor, UUID account) {
        return floor.db.count(Sql.of("select division from security_account where id = ?", account));
    }

    private static void assign(Floor floor, UUID account, long division) {
        floor.db.update(Sql.of(
                "insert into security_assignment (account_id, division, since) values (?, ?, ?)",
                account,
                division,
                LocalDate.of(2026, 1, 1)));
    }

    private static List<Long> assigned(Floor floor, UUID account) {
        return floor.db.list(
                Sql.of("select division from security_assignment where account_id = ? and until is null", account),
                row -> row.number("division"));
    }
}
