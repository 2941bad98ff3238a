package org.tonghu.platform.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.ws.rs.core.Application;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.platform.internal.House;
import org.tonghu.spi.SwitchImpact;

class SwitchingTest {
    private static final Switch ON = new Switch(true, null, "试点", "德民发〔2026〕1号");
    private static final Switch OFF = new Switch(false, null, "结束", null);

    @TempDir
    Path folder;

    private House house;
    private TestDatabase database;
    private Node node;
    private Bundle health;
    private final AtomicLong open = new AtomicLong();

    @BeforeEach
    void open() {
        house = new House(folder);
        database = TestDatabase.h2("db/changelog.xml");
        node = new Node(house, database.database());
        house.module("registry", "core", "registry", "1.0.0");
        health = house.install(
                "org.tonghu.health",
                "1.0.0",
                Map.of(
                        "module.json",
                        House.descriptor(
                                "health", "optional", "health", "1.0.0", ",\"requires\":{\"registry\":\"[1,2)\"}"),
                        "i18n/messages.properties",
                        "open=还有 {count} 例未结"));
        house.register(health, Application.class, new Application());
        SwitchImpact impact = area -> List.of(new SwitchImpact.Effect("open", open.get(), true));
        house.register(health, SwitchImpact.class, impact);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
        house.close();
    }

    @Test
    void aSwitchIsKeptWithWhoWhenWhyAndIsAuditedAndToldAsAnEvent() {
        node.put("health", 5331, ON, Optional.empty());

        History.Entry entry = node.history.page(5331, null, 10).get(0);
        assertThat(entry.by()).isEqualTo("李管理");
        assertThat(entry.reason()).isEqualTo("试点");
        assertThat(entry.document()).isEqualTo("德民发〔2026〕1号");
        assertThat(entry.on()).isTrue();
        assertThat(node.audited.actions()).containsExactly("module.switched 533100000000 health true");
        assertThat(node.published).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("ModuleSwitched");
            assertThat(event.values()).containsEntry("role", "health").containsEntry("on", "true");
        });
    }

    @Test
    void theHistoryComesNewestFirstPageByPage() {
        node.turn("health", 5331, true);
        node.turn("health", 5331, false);
        node.turn("health", 5331, true);
        node.turn("health", 5301, true);

        List<History.Entry> first = node.history.page(5331, null, 2);
        List<History.Entry> rest = node.history.page(5331, first.get(1).key(), 2);

        assertThat(first).extracting(History.Entry::on).containsExactly(true, false);
        assertThat(rest).extracting(History.Entry::on).containsExactly(true);
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        node.put("health", 5331, ON, Optional.empty());
        open.set(3);

        Preview preview = node.preview("health", 5331, new Switch(false, null, null, null));

        assertThat(preview.allowed()).isFalse();
        assertThat(preview.effects()).containsExactly(new Effect("health", "还有 3 例未结", 3, true));
        assertThat(preview.before().on()).isTrue();
        assertThat(preview.after().on()).isFalse();
        assertThat(node.gate.ask("health", 5331).on()).isTrue();
    }

    @Test
    void openWorkForbidsToSwitchOffAndNothingIsWritten() {
        node.put("health", 5331, ON, Optional.empty());
        open.set(1);

        assertProblem(() -> node.put("health", 5331, OFF, Optional.of(1L)), 409, "switch-forbidden");

        assertThat(node.gate.ask("health", 5331).on()).isTrue();
        assertThat(node.history.page(5331, null, 10)).hasSize(1);
        open.set(0);
        node.put("health", 5331, OFF, Optional.of(1L));
        assertThat(node.gate.ask("health", 5331).on()).isFalse();
    }

    @Test
    void openWorkNeverForbidsToSwitchOn() {
        open.set(5);

        node.put("health", 5331, ON, Optional.empty());

        assertThat(node.gate.ask("health", 5331).on()).isTrue();
    }

    @Test
    void aCountThatFailsForbids() {
        node.put("health", 5331, ON, Optional.empty());
        SwitchImpact broken = area -> {
            throw new IllegalStateException("no database");
        };
        house.register(health, SwitchImpact.class, broken);

        assertProblem(() -> node.put("health", 5331, OFF, Optional.of(1L)), 409, "switch-forbidden");
    }

    @Test
    void aRoleThatAnotherOneNeedsThereIsNotSwitchedOff() {
        Bundle needy = house.install(
                "org.tonghu.referral",
                "1.0.0",
                Map.of(
                        "module.json",
                        House.descriptor(
                                "referral", "optional", "referral", "1.0.0", ",\"requires\":{\"health\":\"[1,2)\"}")));
        house.register(needy, Application.class, new Application());
        assertProblem(() -> node.put("referral", 5331, ON, Optional.empty()), 422, "invalid");
        node.put("health", 5331, ON, Optional.empty());
        node.put("referral", 5331, ON, Optional.empty());

        assertProblem(() -> node.put("health", 5331, OFF, Optional.of(1L)), 409, "switch-forbidden");
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        node.put("health", 5331, ON, Optional.empty());

        assertProblem(() -> node.put("health", 5331, OFF, Optional.of(0L)), 412, "stale");
        assertProblem(() -> node.put("health", 5331, OFF, Optional.empty()), 428, "precondition-required");
        assertThat(node.gate.ask("health", 5331).on()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "health,   true,  ,            ' x ', reason.too-short",
        "health,   true,  ,            ,      reason.too-short",
        "health,   true,  acme,        why,   unknown-provider",
        "health,   true,  health/9,    why,   unknown-provider",
        "registry, false, ,            why,   core-always-on",
        "hotline,  true,  ,            why,   not-installed"
    })
    void aFaultyWishIsNamed(String role, boolean on, String provider, String reason, String code) {
        assertThatThrownBy(() -> node.put(role, 5331, new Switch(on, provider, reason, null), Optional.empty()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.errors())
                            .extracting(error -> error.code())
                            .contains(code);
                });
    }

    @Test
    void aProviderThatIsNotRunningIsNotSwitchedOn() throws Exception {
        health.stop();

        assertProblem(() -> node.put("health", 5331, ON, Optional.empty()), 422, "invalid");
    }

    private static void assertProblem(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
