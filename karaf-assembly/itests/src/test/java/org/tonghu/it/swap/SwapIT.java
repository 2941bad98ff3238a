package org.tonghu.it.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tonghu.it.Answer;
import org.tonghu.it.Await;
import org.tonghu.it.Client;
import org.tonghu.it.Distribution;

/**
 * The short proof that modules are swapped without anybody noticing: versions 1.0.0 and 1.1.0 of a module side by side
 * and in each other's place, under eight clients who wait for nothing but their answers. A failed request is any answer
 * but the right one. The negative controls take away first the draining, then the care for other bundles, and must fail.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwapIT {
    private static final String HERE = "5331";
    private static final String PINNED = "5301";
    private static final String OFFICER = "county-officer";
    private static final int UPDATES = 20;
    private static final int SWITCHES = 200;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final Distribution tonghu = Distribution.onPostgres().demo(300).prepared(ProbeVersions::lay);

    private static Client officer;
    private static Client admin;
    private static volatile Set<String> expectedElsewhere = Set.of(ProbeVersions.OLD, ProbeVersions.NEW);

    @BeforeAll
    static void switchOn() {
        officer = tonghu.as(OFFICER, HERE);
        admin = tonghu.as("system-admin", "53");
        choose(HERE, "probe", null);
        choose(PINNED, "probe", null);
        choose(HERE, "health", null);
        Await.until("the probe", SOON, () -> quick(officer).status(), status -> status == 200);
        for (int i = 0; i < 2; i++) {
            update(ProbeVersions.NEW).expect(200);
            update(ProbeVersions.OLD).expect(200);
        }
    }

    @Test
    @Order(1)
    void twentyUpdatesUnderLoadFailNoRequestAndTouchNoOtherBundle() {
        Map<String, String> bundles = Inside.bundles(officer);
        long loaders = Inside.classLoaders(tonghu.node());
        long slowest = 0;
        Load load = load();
        try (load) {
            load.start();
            for (int i = 1; i <= UPDATES; i++) {
                String version = i % 2 == 1 ? ProbeVersions.NEW : ProbeVersions.OLD;
                long start = System.nanoTime();
                update(version).expect(200);
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
                assertThat(version(officer)).isEqualTo(version);
            }
        }
        long after = Inside.classLoaders(tonghu.node());
        report(
                UPDATES + " updates, the slowest " + slowest + " ms; bundle class loaders " + loaders + " -> " + after,
                load);
        assertNoneFailed(load);
        assertThat(Inside.bundles(officer)).isEqualTo(bundles);
        assertThat(after).isLessThanOrEqualTo(loaders + 1);
        assertThat(versionsInstalled()).containsExactly(ProbeVersions.OLD);
    }

    @Test
    @Order(2)
    void aPinnedPrefectureKeepsItsVersionWhileOthersAreSwitchedTwoHundredTimes() {
        choose(PINNED, "probe", "probe/" + ProbeVersions.OLD);
        expectedElsewhere = Set.of(ProbeVersions.OLD);
        Map<String, String> bundles = Inside.bundles(officer);
        long slowest = 0;
        Load load = load();
        try (load) {
            load.start();
            update(ProbeVersions.NEW).expect(200);
            for (int i = 1; i <= SWITCHES; i++) {
                boolean old = i % 2 == 1;
                long start = System.nanoTime();
                choose(HERE, "probe", old ? "probe/" + ProbeVersions.OLD : null);
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
                assertThat(version(officer)).isEqualTo(old ? ProbeVersions.OLD : ProbeVersions.NEW);
            }
        }
        report(SWITCHES + " switches by data, the slowest " + slowest + " ms with its two requests", load);
        assertNoneFailed(load);
        assertThat(Inside.bundles(officer)).isEqualTo(bundles);
        assertThat(versionsInstalled()).containsExactlyInAnyOrder(ProbeVersions.OLD, ProbeVersions.NEW);
    }

    @Test
    @Order(3)
    void aFailingMigrationLeavesTheVersionBeforeServing() {
        Map<String, String> bundles = Inside.bundles(officer);
        Load load = load();
        Answer refused;
        try (load) {
            load.start();
            refused = update(ProbeVersions.BROKEN);
        }
        report("one failing migration", load);
        assertThat(refused.expect(409).code()).isEqualTo("update-failed");
        assertThat(refused.json().at("/current/step").asText()).isEqualTo("migrate");
        assertThat(refused.text()).contains("probe_nowhere");
        assertNoneFailed(load);
        assertThat(version(officer)).isEqualTo(ProbeVersions.NEW);
        assertThat(catalogue()).contains("probe_nowhere").doesNotContain(ProbeVersions.BROKEN + "\"");
        assertThat(tonghu.as("audit-admin", "53")
                        .get("/api/audit?action=module.update-failed")
                        .expect(200)
                        .items())
                .isNotEmpty();
        assertThat(Inside.bundles(officer)).isEqualTo(bundles);
    }

    @Test
    @Order(4)
    void aVersionNobodyPinsAnyMoreGoesByItself() {
        expectedElsewhere = Set.of(ProbeVersions.OLD, ProbeVersions.NEW);
        Load load = load();
        try (load) {
            load.start();
            choose(PINNED, "probe", null);
            Await.until("the old version's end", SOON, SwapIT::versionsInstalled, Set.of(ProbeVersions.NEW)::equals);
        }
        report("the pin taken away", load);
        assertNoneFailed(load);
    }

    @Test
    @Order(5)
    void eachEventWasHandledOnceWhicheverVersionServed() {
        Await.until(
                "all events",
                SOON,
                () -> count("select count(*) from probe_row r"
                        + " where not exists (select 1 from probe_seen s where s.row_id = r.id)"),
                left -> left == 0);
        long rows = count("select count(*) from probe_row");
        System.out.println(
                "SWAP " + rows + " rows written, " + count("select count(*) from probe_seen") + " events handled");
        assertThat(rows).isPositive();
        assertThat(count("select count(*) from probe_seen")).isEqualTo(rows);
    }

    @Test
    @Order(6)
    void theVersionUpdatedToServesAfterARestart() {
        if (!version(officer).equals(ProbeVersions.NEW)) {
            update(ProbeVersions.NEW).expect(200);
        }
        tonghu.node().stop();
        ProbeVersions.refreshAutomatically(tonghu.node());
        tonghu.node().start();
        Await.until("the version", SOON, () -> version(officer), ProbeVersions.NEW::equals);
    }

    /** Requests of six seconds are still running in the old version when it is told to stop. */
    @Test
    @Order(7)
    void longRequestsFinishAndAsAControlWithoutDrainingTheyAreCutOff() {
        Load drained = longRequests();
        try (drained) {
            drained.start();
            update(other()).expect(200);
        }
        report("an update under requests of six seconds", drained);
        assertNoneFailed(drained);

        set("tonghu.drain.seconds", "0");
        Load cut = longRequests();
        try (cut) {
            cut.start();
            for (int i = 0; i < 4 && cut.failed() == 0; i++) {
                update(other());
            }
        }
        set("tonghu.drain.seconds", "");
        report("CONTROL the same without draining", cut);
        assertThat(cut.failed()).isPositive();
    }

    @Test
    @Order(8)
    void asAControlWithAutomaticRefreshOtherBundlesRestartAndRequestsFail() {
        set("tonghu.update.refresh", "true");
        Map<String, String> before = Inside.bundles(officer);
        Load load = load();
        try (load) {
            load.start();
            System.out.println("SWAP CONTROL the update answered " + statusOf(() -> update(other())));
        }
        report("CONTROL automatic refresh", load);
        System.out.println("SWAP   " + changed(before));
        tonghu.node().kill();
        assertThat(load.failed()).isPositive();
    }

    private static String changed(Map<String, String> before) {
        try {
            Map<String, String> changed = new TreeMap<>(Inside.bundles(officer));
            changed.entrySet().removeAll(before.entrySet());
            return changed.size() + " other bundles changed: " + changed.keySet();
        } catch (UncheckedIOException | AssertionError e) {
            return "the probe does not answer any more";
        }
    }

    private static String statusOf(Supplier<Answer> request) {
        try {
            return Integer.toString(request.get().status());
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getCause());
        }
    }

    private static String other() {
        return version(officer).equals(ProbeVersions.OLD) ? ProbeVersions.NEW : ProbeVersions.OLD;
    }

    private static Load longRequests() {
        return new Load(Duration.ofSeconds(30))
                .with("probe 6 s", 6, () -> officer.get("/api/probe/slow?millis=6000"), SwapIT::isByEither);
    }

    private static Load load() {
        Client elsewhere = tonghu.as(OFFICER, PINNED);
        return new Load(LONGEST)
                .with("probe slow", 3, () -> officer.get("/api/probe/slow"), SwapIT::isByEither)
                .with("probe quick", 1, () -> quick(officer), SwapIT::isByEither)
                .with("probe write", 1, () -> officer.post("/api/probe/rows", Map.of()), SwapIT::isByEither)
                .with("elsewhere", 1, () -> quick(elsewhere), SwapIT::isAsExpectedElsewhere)
                .with("registry", 1, () -> officer.get("/api/registry/children?limit=5"), SwapIT::isListed)
                .with("health", 1, () -> officer.get("/api/health/hospitals"), SwapIT::isListed);
    }

    private static boolean isByEither(Answer answer) {
        return answer.status() == 200
                && Set.of(ProbeVersions.OLD, ProbeVersions.NEW)
                        .contains(answer.json().path("version").asText());
    }

    private static boolean isAsExpectedElsewhere(Answer answer) {
        return answer.status() == 200
                && expectedElsewhere.contains(answer.json().path("version").asText());
    }

    private static boolean isListed(Answer answer) {
        return answer.status() == 200 && !answer.items().isEmpty();
    }

    private static void report(String what, Load load) {
        System.out.println("SWAP " + what + ": " + load.requests() + " requests, " + load.failed() + " failed");
        load.tallies().forEach(tally -> {
            System.out.println("SWAP   " + tally);
            tally.faults().stream().limit(2).forEach(fault -> System.out.println("SWAP     " + fault));
        });
    }

    private static void assertNoneFailed(Load load) {
        assertThat(load.tallies()).allSatisfy(tally -> {
            assertThat(tally.requests()).isPositive();
            assertThat(tally.faults()).as(tally.name()).isEmpty();
        });
    }

    private static Answer quick(Client client) {
        return client.get("/api/probe/quick");
    }

    private static String version(Client client) {
        return quick(client).expect(200).json().path("version").asText();
    }

    private static Answer update(String version) {
        return admin.post("/api/catalogue/probe/updates", Map.of("version", version, "reason", "试验更新"));
    }

    private static Set<String> versionsInstalled() {
        return admin.get("/api/catalogue").expect(200).items().stream()
                .filter(item -> item.path("id").asText().equals("probe"))
                .map(item -> item.path("version").asText())
                .collect(Collectors.toSet());
    }

    private static String catalogue() {
        return admin.get("/api/catalogue").expect(200).text();
    }

    private static void set(String property, String value) {
        officer.put("/api/probe/runtime/properties", Map.of(property, value)).expect(200);
    }

    /** Switches the role on there, with this provider or the default one. */
    private static void choose(String prefecture, String role, String provider) {
        Client moduleAdmin = tonghu.as("module-admin", prefecture);
        String place = "/api/prefectures/" + prefecture + "/modules/" + role;
        Map<String, Object> body = new HashMap<>();
        body.put("on", true);
        body.put("provider", provider);
        body.put("reason", "试验切换");
        body.put("document", "");
        String tag = moduleAdmin.get(place).expect(200).header("ETag");
        moduleAdmin.put(place, body, tag).expect(200);
    }

    private static long count(String sql) {
        try (Connection connection = tonghu.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
