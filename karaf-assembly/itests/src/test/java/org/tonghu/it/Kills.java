package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Kills the process at random points under eight writers and counts from below what became of what was acknowledged. */
final class Kills {
    /** Number of kills of each database. */
    static final int ROUNDS = Integer.getInteger("tonghu.test.kills", 20);

    private static final Duration WARM = Duration.ofSeconds(60);

    private final String database;
    private final Distribution tonghu;
    private final Writers writers;
    private final Random random;

    /** @param database its name, for the printed lines */
    Kills(String database, Distribution tonghu) {
        long seed = Long.getLong("tonghu.test.seed", System.nanoTime());
        System.out.println(database + ": kill -9 under 8 writers, tonghu.test.seed=" + seed);
        this.database = database;
        this.tonghu = tonghu;
        this.random = new Random(seed);
        this.writers = new Writers(tonghu, tonghu.account("village-director", "5331"));
    }

    /** One round: write, from the first answers on for up to a second, then kill; the node stays down. */
    void kill() {
        int before = writers.acknowledged.size();
        writers.start();
        Await.until("answers to the writers", WARM, writers.acknowledged::size, size -> size >= before + 8);
        LockSupport.parkNanos(random.nextInt(1000) * 1_000_000L);
        tonghu.node().kill();
        writers.join();
    }

    /** Sends once more what nobody knows of. The node runs. */
    void settle() {
        writers.settle();
    }

    /** Ids that were acknowledged and are not there. */
    Set<UUID> lost(Connection connection) throws SQLException {
        Set<UUID> lost = new TreeSet<>(writers.acknowledged);
        lost.removeAll(count(connection, "select id, 1 from registry_child").keySet());
        return lost;
    }

    /** Fails unless each acknowledged file is there once, with one audit row and one event, and nothing is there by half. */
    void requireWhole(Connection connection) throws SQLException {
        Map<UUID, Integer> files = mine(count(connection, "select id, count(*) from registry_child group by id"));
        Map<UUID, Integer> audited = mine(count(
                connection,
                "select subject_id, count(*) from security_audit where action = 'child.opened' group by subject_id"));
        Map<UUID, Integer> events = mine(count(
                connection,
                "select subject, count(*) from platform_event where type = 'ChildFileOpened' group by subject"));
        System.out.printf(
                "%s: kills %d, sent %d, acknowledged %d, stored %d, lost %d, audit rows %d, events %d%n",
                database,
                ROUNDS,
                writers.sent.size(),
                writers.acknowledged.size(),
                files.size(),
                lost(connection).size(),
                audited.size(),
                events.size());
        assertThat(writers.strange).isEmpty();
        assertThat(writers.acknowledged).hasSizeGreaterThan(ROUNDS);
        assertThat(lost(connection)).isEmpty();
        assertThat(files.values()).containsOnly(1);
        assertThat(audited).as("one audit row each, none without its file").isEqualTo(files);
        assertThat(events).as("one event each, none without its file").isEqualTo(files);
    }

    private Map<UUID, Integer> mine(Map<UUID, Integer> all) {
        all.keySet().retainAll(writers.sent);
        return all;
    }

    private static Map<UUID, Integer> count(Connection connection, String sql) throws SQLException {
        Map<UUID, Integer> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return found;
    }
}
