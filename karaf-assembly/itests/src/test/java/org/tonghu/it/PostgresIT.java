package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database server gives: the second net, a second node, and a look from below at what was written. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresIT {
    private static final String OFFICER = "county-officer";
    private static Node second;

    @RegisterExtension
    static final Distribution tonghu = Distribution.onPostgres().demo(600);

    @Test
    @Order(1)
    void withoutAScopeTheDatabaseShowsNoChild() throws SQLException {
        assertThat(tonghu.as(OFFICER, "5331")
                        .get("/api/registry/children?limit=1")
                        .expect(200)
                        .items())
                .isNotEmpty();

        try (Connection connection = tonghu.database().connect()) {
            assertThat(count(connection, "select count(*) from registry_child")).isZero();
        }
    }

    @Test
    @Order(2)
    void withAScopeTheDatabaseShowsThatAreaOnly() throws SQLException {
        try (Connection connection = tonghu.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('tonghu.scope_lo', '533100000000', true), set_config('tonghu.scope_hi', '533200000000', true)");

            assertThat(count(connection, "select count(*) from registry_child")).isPositive();
            assertThat(count(connection, "select count(*) from registry_child where village_code < 533100000000"))
                    .isZero();
        }
    }

    @Test
    @Order(3)
    void theProductsOwnRoleCannotWriteOutsideTheScope() throws SQLException {
        try (Connection connection = tonghu.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('tonghu.scope_lo', '533100000000', true), set_config('tonghu.scope_hi', '533200000000', true)");

            assertThatThrownBy(() -> statement.executeUpdate(
                            "update registry_child set village_code = 530102000000 where village_code >= 533100000000"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @Order(4)
    void aSecondNodeFollowsASwitchWithinASecond() {
        second = tonghu.secondNode();
        Client there = tonghu.signIn(tonghu.account(OFFICER, "5331"), second);
        String path = "/api/health/children/" + Registration.anyChild(there) + "/treatments";
        there.get(path).expect(404);

        for (boolean on : new boolean[] {true, false, true}) {
            Modules.set(tonghu, "5331", "health", on);
            Await.until(
                    "the switch on the second node",
                    Duration.ofSeconds(1),
                    () -> there.get(path).status(),
                    status -> status == (on ? 200 : 404));
        }
    }

    @Test
    @Order(5)
    void aSessionOfOneNodeIsGoodAtTheOther() {
        Client here = tonghu.as(OFFICER, "5331");
        Client there = tonghu.strangerAt(second);
        there.cookies()
                .getCookieStore()
                .add(
                        second.address(),
                        here.cookies().getCookieStore().getCookies().get(0));

        there.get("/api/me").expect(200);
    }

    @Test
    @Order(6)
    void whatOneNodeWritesTheOtherReads() {
        String village = tonghu.account("village-director", "5331").division();
        String path = Registration.create(tonghu.as("village-director", "5331"), village, Registration.values("两处"));

        Client there = tonghu.signIn(tonghu.account("village-director", "5331"), second);

        assertThat(there.get(path).expect(200).json().at("/values/name").asText())
                .isEqualTo("两处");
    }

    @Test
    @Order(7)
    void anIdleSessionEnds() throws SQLException {
        Client officer = tonghu.signIn(tonghu.account(OFFICER, "5301"), tonghu.node());
        officer.get("/api/me").expect(200);

        change("update security_session set last_seen_at = last_seen_at - interval '601 seconds'");

        assertThat(officer.get("/api/me").expect(401).code()).isEqualTo("not-signed-in");
        tonghu.forgetSessions();
    }

    @Test
    @Order(8)
    void noIdNumberIsInTheDatabaseInPlain() throws SQLException {
        String number = Registration.idNumber("533102", java.time.LocalDate.of(2017, 3, 5), 777);
        Map<String, Object> values = Registration.values("有证");
        values.put("idNumber", number);
        String village = tonghu.account("village-director", "5331").division();
        Registration.create(tonghu.as("village-director", "5331"), village, values);

        assertThat(DatabaseSearch.tablesWith(tonghu.database(), number)).isEmpty();
    }

    @Test
    @Order(9)
    void theAuditLogIsSoundUntilSomebodyTampers() throws SQLException {
        Client auditor = tonghu.as("audit-admin", "53");
        assertThat(verify(auditor)).isTrue();

        change(
                "update security_audit set action = 'nothing.happened' where seq = (select max(seq) / 2 from security_audit)");

        assertThat(verify(auditor)).isFalse();
    }

    private static boolean verify(Client auditor) {
        return auditor.post("/api/audit/verify", Map.of())
                .expect(200)
                .json()
                .path("ok")
                .asBoolean();
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = tonghu.database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
