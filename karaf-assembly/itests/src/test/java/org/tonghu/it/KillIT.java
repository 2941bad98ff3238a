package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code kill -9} at random points: nothing acknowledged is lost, doubled or half; with H2's own default it is. */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {
    private static final String SETTING = ";WRITE_DELAY=0";
    private static final int CONTROL_ROUNDS = 5;

    @RegisterExtension
    static final Distribution onH2 = Distribution.onH2().demo(300);

    @RegisterExtension
    static final Distribution onPostgres = Distribution.onPostgres().demo(300);

    /** The two databases at once: starting again is most of the time. */
    @Test
    @Order(1)
    void nothingAcknowledgedIsLostDoubledOrHalf() throws SQLException {
        CompletableFuture<Kills> other = CompletableFuture.supplyAsync(() -> killed("PostgreSQL", onPostgres));
        Kills embedded = killed("H2", onH2);
        Kills server = other.join();
        requireSoundAudit(onH2);
        requireSoundAudit(onPostgres);

        try (Connection connection = onPostgres.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('tonghu.scope_lo', '0', false), set_config('tonghu.scope_hi', '1000000000000', false)");
            server.requireWhole(connection);
        }
        onH2.node().stop();
        try (Connection connection = embedded(onH2.node())) {
            embedded.requireWhole(connection);
        }
    }

    /** The negative control: the same kills find what is lost once the database writes late. */
    @Test
    @Order(2)
    void withTheDatabasesOwnDelayAcknowledgedWritesAreLost() throws SQLException, IOException {
        Path settings = onH2.node().etc().resolve("org.ops4j.datasource-tonghu.cfg");
        String asDelivered = Files.readString(settings);
        assertThat(asDelivered).contains(SETTING);
        Files.writeString(settings, asDelivered.replace(SETTING, ""));

        int lost = 0;
        onH2.node().start();
        Kills kills = new Kills("H2 with its own WRITE_DELAY", onH2);
        for (int round = 0; round < CONTROL_ROUNDS && lost == 0; round++) {
            kills.kill();
            try (Connection connection = embedded(onH2.node())) {
                lost = kills.lost(connection).size();
            }
            onH2.node().start();
        }

        System.out.println("negative control, WRITE_DELAY at its default: " + lost + " acknowledged writes lost");
        assertThat(lost).isPositive();
    }

    private static Kills killed(String database, Distribution tonghu) {
        Kills kills = new Kills(database, tonghu);
        for (int round = 0; round < Kills.ROUNDS; round++) {
            kills.kill();
            tonghu.node().start();
        }
        kills.settle();
        return kills;
    }

    private static void requireSoundAudit(Distribution tonghu) {
        assertThat(tonghu.as("audit-admin", "53")
                        .post("/api/audit/verify", Map.of())
                        .expect(200)
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    /** Looks at a copy, so that looking changes nothing. */
    private static Connection embedded(Node node) throws SQLException {
        Path copy = Folders.temporary("tonghu-it-db-");
        Folders.copy(node.data().resolve("db"), copy.resolve("db"));
        return DriverManager.getConnection("jdbc:h2:file:" + copy.resolve("db/tonghu"), "tonghu", "");
    }
}
