package org.tonghu.platform.internal.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.Await;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.catalogue.NoComponents;
import org.tonghu.platform.internal.catalogue.Parts;
import org.tonghu.platform.internal.gate.Node;

class UpdatingTest {
    private static final String WHY = "更正错误";

    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private Shelf shelf;
    private Arrival arrival;
    private NodeVersions versions;
    private UpdateStore store;
    private Updating updating;

    @BeforeEach
    void open() throws UpdateFailed {
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        shelf = new Shelf(house, "1.0.0", "1.1.0", "1.2.0");
        arrival = new Arrival(node.modules, new Parts(new NoComponents()), shelf, Duration.ofMillis(200));
        versions = new NodeVersions(node.modules, node.cache, arrival, shelf, node.notices);
        store = new UpdateStore(database.database(), node.store, node.audited, Clock.systemUTC());
        updating = new Updating(node.modules, node.cache, store, versions, shelf);
        shelf.install("health", "1.0.0");
        node.turn("health", 5331, true);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
        house.close();
    }

    @Test
    void theNewVersionServesAndTheOldOneGoes() {
        update("1.1.0");
        assertThat(serving(5331)).isEqualTo("1.1.0");
        assertThat(installed()).containsExactly("1.1.0");
        assertThat(store.previous("health")).contains("1.0.0");
        assertThat(store.history("health", 10)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("done");
            assertThat(row.reason()).isEqualTo(WHY);
        });
        assertThat(node.audited.actions()).contains("module.updated 530000000000 health 1.0.0 1.1.0");
    }

    @Test
    void anUpdateToTheVersionBeforeGoesBack() {
        update("1.1.0");
        update("1.0.0");
        assertThat(serving(5331)).isEqualTo("1.0.0");
        assertThat(installed()).containsExactly("1.0.0");
    }

    @Test
    void untilItIsCompleteANewerVersionServesNobody() throws UpdateFailed {
        update("1.1.0");
        List<String> seen = new java.util.ArrayList<>();
        versions.change("health", "1.2.0", () -> seen.add(serving(5331)));
        assertThat(seen).containsExactly("1.1.0");
    }

    @Test
    void aPinnedPrefectureKeepsItsVersion() {
        node.provide("health", 5301, "health/1.0.0");
        update("1.1.0");
        assertThat(serving(5301)).isEqualTo("1.0.0");
        assertThat(serving(5331)).isEqualTo("1.1.0");
        assertThat(installed()).containsExactly("1.1.0", "1.0.0");

        node.provide("health", 5301, null);
        assertThat(versions.align()).isTrue();
        assertThat(installed()).containsExactly("1.1.0");
        assertThat(serving(5301)).isEqualTo("1.1.0");
    }

    @Test
    void aFailingMigrationLeavesTheVersionBefore() {
        arrival.migrations = bundle -> node.modules
                .ofBundle(bundle)
                .filter(module -> module.descriptor().version().equals("1.1.0"))
                .map(module -> "no such table");
        arrival.mounted = bundle -> false;
        assertFails("1.1.0", "migrate", "no such table");
    }

    @Test
    void aVersionThatCantBeResolvedLeavesTheVersionBefore() {
        shelf.refused = "1.1.0";
        assertFails("1.1.0", "resolve", "a package is missing");
    }

    @Test
    void aVersionThatIsNotReadyInTimeLeavesTheVersionBefore() {
        arrival.mounted = bundle -> false;
        assertFails("1.1.0", "ready", "not ready");
    }

    private void assertFails(String version, String step, String fault) {
        assertThatThrownBy(() -> update(version)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.code()).isEqualTo("update-failed");
            assertThat(problem.args().get("fault").toString()).contains(fault);
        });
        assertThat(serving(5331)).isEqualTo("1.0.0");
        assertThat(installed()).containsExactly("1.0.0");
        assertThat(store.history("health", 1).get(0).step()).isEqualTo(step);
        assertThat(node.audited.actions()).contains("module.update-failed 530000000000 health 1.0.0 " + version);
        assertThat(node.catalogue.module("health").map(ModuleState::reason).orElse(""))
                .contains(fault);
    }

    @Test
    void whatCantBeIsSaidFieldByField() {
        assertInvalid("1.0.0", WHY, "serves-already");
        assertInvalid("9.9.9", WHY, "unknown-version");
        assertInvalid(null, WHY, "required");
        assertInvalid("1.1.0", " ", "reason.too-short");
        assertThatThrownBy(() -> updating.update("nothing", "1.0.0", WHY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private void assertInvalid(String version, String reason, String code) {
        assertThatThrownBy(() -> updating.update("health", version, reason))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors().get(0).code()).isEqualTo(code));
    }

    @Test
    void anotherUpdateOfTheModuleIsRefusedWhileOneRuns() {
        as(() -> store.begin("health", "1.0.0", "1.1.0", WHY));
        assertThatThrownBy(() -> update("1.1.0"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("update-running"));
    }

    @Test
    void anotherNodeFollows() {
        as(() -> {
            store.choose(store.begin("health", "1.0.0", "1.1.0", WHY), "health", "1.0.0", "1.1.0", WHY);
            return null;
        });
        Following following = new Following(node.cache, versions, Clock.systemUTC());
        try {
            Await.until("the version", () -> serving(5331).equals("1.1.0"));
            Await.until("the old one's end", () -> installed().equals(List.of("1.1.0")));
        } finally {
            following.close();
        }
    }

    @Test
    void whatAKillLeftBesideGoesAtTheNextStart() throws UpdateFailed {
        as(() -> store.begin("health", "1.0.0", "1.1.0", WHY));
        shelf.install("health", "1.1.0");
        node.cache.refresh();
        assertThat(serving(5331)).isEqualTo("1.0.0");
        assertThat(versions.align()).isTrue();
        assertThat(installed()).containsExactly("1.0.0");
    }

    private void update(String version) {
        updating.update("health", version, WHY);
    }

    private static <T> T as(org.tonghu.api.data.Work<T> work) {
        return Caller.asSystem(work);
    }

    private String serving(int prefecture) {
        return Optional.ofNullable(node.gate.ask("health", prefecture).providerVersion())
                .orElse("none");
    }

    private List<String> installed() {
        return node.modules.providers("health").stream()
                .map(module -> module.descriptor().version())
                .toList();
    }
}
