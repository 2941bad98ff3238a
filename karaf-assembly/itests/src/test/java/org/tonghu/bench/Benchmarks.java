package org.tonghu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tonghu.it.Account;
import org.tonghu.it.Client;
import org.tonghu.it.Distribution;

/** Numbers as in the table of goals; each prints its runs and one line {@code RESULT} a figure, goals met or not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {
    @RegisterExtension
    static final Distribution tonghu = Distribution.onPostgres().demo(300);

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = connect();
        Million.load(connection, Bench.CHILDREN);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    @Order(1)
    void freezeARoundOfTheProvince() throws Exception {
        Client officer = tonghu.as("province-officer", "53");
        Arm product = FreezeArms.product(officer, connection);
        Arm raw = FreezeArms.raw(connection);
        if (Bench.asked("freeze")) {
            Comparison comparison = new Comparison("4 freeze a round", product, raw, Bench.PAIRS).single();
            FreezeArms.compare(connection);
            comparison.report("seconds", Run::seconds, "at most 1.5");
        }
        product.prepare();
        try (Arm.Client once = product.client(0)) {
            once.work();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Test
    @Order(2)
    void listAVillagesMustVisitSet() throws Exception {
        if (!Bench.asked("list")) {
            return;
        }
        Account officer = tonghu.account("county-officer", "5331");
        List<Client> officers = sessions(officer);
        List<Long> villages = numbers(officer.division());
        Comparison comparison = new Comparison(
                        "3 must-visit list of a village",
                        ListArms.product(officers, villages),
                        ListArms.raw(Benchmarks::connect, villages),
                        Bench.PAIRS)
                .load(Bench.CLIENTS, Duration.ofSeconds(Bench.SECONDS));
        comparison.report("lists a second", Run::perSecond, "at least 0.5");
        comparison.report("p95 in ms", run -> run.percentile(0.95), "product at most 15 ms");
    }

    @Test
    @Order(3)
    void recordAVisit() throws Exception {
        if (!Bench.asked("visit")) {
            return;
        }
        Account supervisor = tonghu.account("township-supervisor", "5331");
        List<Client> workers = sessions(supervisor);
        List<List<UUID>> children = children(supervisor.division());
        long lo = Long.parseLong(supervisor.division());
        Comparison comparison = new Comparison(
                        "1 record a visit",
                        VisitArms.product(workers, children),
                        VisitArms.raw(Benchmarks::connect, children, lo, lo + 1_000),
                        Bench.PAIRS)
                .load(Bench.CLIENTS, Duration.ofSeconds(Bench.SECONDS));
        comparison.report("visits a second", Run::perSecond, "at least 0.6");
        comparison.report("p99 in ms", run -> run.percentile(0.99), "at most 3");
    }

    private static List<Client> sessions(Account account) {
        return IntStream.range(0, Bench.CLIENTS)
                .mapToObj(number -> tonghu.signIn(account, tonghu.node()))
                .toList();
    }

    private static List<Long> numbers(String county) throws SQLException {
        List<Long> villages = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select code from facts_place where level = 'village' and code >= ? and code < ? and valid_to is null")) {
            long lo = Long.parseLong(county);
            select.setLong(1, lo);
            select.setLong(2, lo + 1_000_000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    villages.add(rows.getLong(1));
                }
            }
        }
        return villages;
    }

    /** The township's children, dealt to the clients, so that no two write about the same child. */
    private static List<List<UUID>> children(String township) throws SQLException {
        List<List<UUID>> dealt = new ArrayList<>();
        IntStream.range(0, Bench.CLIENTS).forEach(number -> dealt.add(new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(
                "select child_id from facts_child where village_code >= ? and village_code < ? order by child_id")) {
            long lo = Long.parseLong(township);
            select.setLong(1, lo);
            select.setLong(2, lo + 1_000);
            try (ResultSet rows = select.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    dealt.get(i % Bench.CLIENTS).add(rows.getObject(1, UUID.class));
                }
            }
        }
        return dealt;
    }

    private static Connection connect() {
        try {
            Connection made = tonghu.database().connect();
            try (Statement statement = made.createStatement()) {
                Million.everywhere(statement);
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
