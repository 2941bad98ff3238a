package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

/** What modules may read of accounts: {@code security_worker_v1}. */
class WorkerViewTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aWorkerIsShownWithRoleAndPlaceAndMarkedWhenClosed(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID director = floor.demo("yang", AccountRole.VILLAGE_DIRECTOR, Floor.VILLAGE);
            assertThat(states(floor, director)).containsExactly("yang village-director 533103102201 active");

            floor.db.tx(() -> floor.accounts.close(director));

            assertThat(states(floor, director)).containsExactly("yang village-director 533103102201 closed");
        }
    }

    private static List<String> states(Floor floor, UUID id) {
        return floor.db.list(
                Sql.of(
                        "select username, real_name, role, division_code, state from security_worker_v1"
                                + " where account_id = ? and created_at is not null",
                        id),
                row -> String.join(
                        " ",
                        row.string("username"),
                        row.string("role"),
                        String.valueOf(row.number("division_code")),
                        row.string("state")));
    }
}
