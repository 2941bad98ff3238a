package org.tonghu.platform.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.Await;
import org.tonghu.platform.internal.House;

class GateTest {
    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;

    @BeforeEach
    void open() throws Exception {
        Path prefectures = Files.createDirectories(folder.resolve("etc/prefectures"));
        Files.writeString(prefectures.resolve("5329.json"), "{\"modules\":{\"health\":{\"on\":true}}}");
        Files.writeString(prefectures.resolve("5330.json"), "{\"modules\":");
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        house.module("registry", "core", "registry", "1.0.0");
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
        house.close();
    }

    @Test
    void anOptionalRoleIsOffUntilSomebodyTurnsItOnThere() {
        house.module("health", "optional", "health", "1.0.0");
        assertThat(node.gate.ask("health", 5331).on()).isFalse();

        node.turn("health", 5331, true);

        assertThat(node.gate.ask("health", 5331).on()).isTrue();
        assertThat(node.gate.ask("health", 5331).changedBy()).isEqualTo("李管理");
        assertThat(node.gate.ask("health", 5301).on()).isFalse();
        assertThat(node.gate.serves("health", 5331)).isTrue();
        assertThat(node.gate.serves("health", 5301)).isFalse();
        assertThat(node.gate.serves("registry", 5301)).isTrue();
    }

    @Test
    void theProvinceHasAnOptionalRoleOnWhereAnyPrefectureHas() {
        house.module("literacy", "optional", "literacy", "1.0.0");
        assertThat(node.gate.ask("literacy", 0).on()).isFalse();

        node.turn("literacy", 5331, true);

        assertThat(node.gate.ask("literacy", 0).on()).isTrue();
        assertThat(node.gate.ask("registry", 0).reason()).isEqualTo("core");
    }

    @Test
    void aFileSeedsTheFirstChoiceAndNeverTheSecond() {
        house.module("health", "optional", "health", "1.0.0");
        Await.until("the seed", () -> node.gate.ask("health", 5329).on());
        node.turn("health", 5329, false);

        try (Node restarted = new Node(house, database.database())) {
            Await.until("the choice", () -> restarted.gate.ask("health", 5329).changedBy() != null);
            assertThat(restarted.gate.ask("health", 5329).on()).isFalse();
        }
    }

    @Test
    void anotherNodeFollows() {
        house.module("health", "optional", "health", "1.0.0");
        try (Node other = new Node(house, database.database())) {
            node.turn("health", 5331, true);

            Await.until("the other node", () -> other.gate.ask("health", 5331).on());
        }
    }

    @Test
    void aProviderThatGoesOrComesChangesTheAnswer() throws BundleException {
        Bundle health = house.module("health", "optional", "health", "1.0.0");
        node.turn("health", 5331, true);

        health.stop();
        assertThat(node.gate.ask("health", 5331).ready()).isFalse();
        assertThat(node.gate.serves("health", 5331)).isFalse();

        health.uninstall();
        assertThat(node.gate.ask("health", 5331).reason()).isEqualTo("not-installed");

        house.module("health", "optional", "health", "1.1.0");
        assertThat(node.gate.ask("health", 5331).providerVersion()).isEqualTo("1.1.0");
        assertThat(node.gate.ask("health", 5331).ready()).isTrue();
    }

    @Test
    void theLastAnswerStandsWhileTheDatabaseIsAway() {
        house.module("health", "optional", "health", "1.0.0");
        node.turn("health", 5331, true);

        database.close();

        assertThatThrownBy(() -> node.history.page(5331, null, 10)).isInstanceOf(RuntimeException.class);
        assertThat(node.gate.ask("health", 5331).on()).isTrue();
    }

    @Test
    void aCallGoesToTheProviderOfThePrefecture() {
        Bundle ours = house.module("health", "optional", "health", "1.0.0");
        Bundle theirs = house.module("acme", "optional", "health", "3.0.0");
        register(ours, () -> "ours");
        register(theirs, () -> "theirs");
        node.turn("health", 5301, true);
        node.put("health", 5331, new Switch(true, "acme", "换用", null), java.util.Optional.empty());

        assertThat(call(5301)).isEqualTo("ours");
        assertThat(call(5331)).isEqualTo("theirs");
        assertThatThrownBy(() -> call(5303)).isInstanceOfSatisfying(Problem.class, off -> assertThat(off.code())
                .isEqualTo("module-off"));
    }

    @Test
    void aProviderThatStopsFinishesWhatItHasBegun() {
        Bundle health = house.module("health", "optional", "health", "1.0.0");
        node.turn("health", 5331, true);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<Integer> stateAtEnd = new AtomicReference<>();
        register(health, () -> {
            begun.countDown();
            await(goOn);
            stateAtEnd.set(health.getState());
            return "done";
        });
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> call(5331));
        await(begun);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> stop(health));
        Await.until("stopping", () -> health.getState() == Bundle.STOPPING);
        assertThat(node.gate.ask("health", 5331).ready()).isFalse();
        goOn.countDown();

        assertThat(call.join()).isEqualTo("done");
        stop.join();
        assertThat(stateAtEnd.get()).isEqualTo(Bundle.STOPPING);
    }

    private String call(int prefecture) {
        return node.gate.call("health", prefecture, Supplier.class, supplier -> (String) supplier.get());
    }

    private void register(Bundle bundle, Supplier<String> supplier) {
        house.register(bundle, Supplier.class, supplier, Map.of());
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
