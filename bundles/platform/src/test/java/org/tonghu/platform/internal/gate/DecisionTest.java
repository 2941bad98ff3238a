package org.tonghu.platform.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

class DecisionTest {
    /** Candidates: id/version, with ! core, ? not running, and * the version updated to. Chosen: - no row, off, on, on:provider, on:provider/version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no row, optional        | -               | health/1.0             | false | health/1.0   | false | off",
                "switched on             | on              | health/1.0             | true  | health/1.0   | true  | default",
                "switched off            | off             | health/1.0             | false | health/1.0   | false | off",
                "core without row        | -               | health/1.0!            | true  | health/1.0   | true  | core",
                "core can't be off       | off             | health/1.0!            | true  | health/1.0   | true  | core",
                "not running             | on              | health/1.0?            | true  | health/1.0   | false | default",
                "nothing installed       | on              |                        | true  |              | false | not-installed",
                "nothing installed, off  | -               |                        | false |              | false | not-installed",
                "newest version          | on              | health/1.9 health/1.10 | true  | health/1.10  | true  | default",
                "version updated to      | on              | health/1.9* health/1.10| true  | health/1.9   | true  | default",
                "running before that     | on              | health/1.9*? health/1.8| true  | health/1.8   | true  | default",
                "pin before that         | on:health/1.8   | health/1.9* health/1.8 | true  | health/1.8   | true  | chosen",
                "running before newest   | on              | health/1.9 health/1.10?| true  | health/1.9   | true  | default",
                "pinned version          | on:health/1.9   | health/1.9 health/1.10 | true  | health/1.9   | true  | chosen",
                "pin missing             | on:health/1.8   | health/1.9             | true  | health/      | false | provider-missing",
                "other provider          | on:acme         | acme/3.0 health/1.0    | true  | acme/3.0     | true  | chosen",
                "own module by default   | on              | acme/3.0 health/1.0?   | true  | health/1.0   | false | default",
                "only another's          | on              | acme/3.0               | true  | acme/3.0     | true  | default",
                "chosen one is gone      | on:acme         | health/1.0             | true  | acme/        | false | provider-missing"
            })
    void decides(
            String name, String chosen, String installed, boolean on, String provider, boolean ready, String reason) {
        Decision decision = Decision.of("health", 5331, row(chosen), false, candidates(installed));

        assertThat(decision.choice().on()).as(name).isEqualTo(on);
        assertThat(decision.choice().ready()).isEqualTo(ready);
        assertThat(decision.choice().reason()).isEqualTo(reason);
        if (provider == null) {
            assertThat(decision.choice().providerId()).isNull();
        } else {
            String version = decision.choice().providerVersion();
            assertThat(decision.choice().providerId() + "/" + (version == null ? "" : version))
                    .isEqualTo(provider);
        }
    }

    private static Optional<ChoiceRow> row(String chosen) {
        if ("-".equals(chosen)) {
            return Optional.empty();
        }
        String[] provider = chosen.contains(":") ? chosen.split(":")[1].split("/") : new String[0];
        return Optional.of(new ChoiceRow(
                5331,
                "health",
                chosen.startsWith("on"),
                provider.length > 0 ? provider[0] : null,
                provider.length > 1 ? provider[1] : null,
                "why",
                null,
                new UUID(1, 1),
                "名",
                Instant.EPOCH,
                1));
    }

    private static List<Candidate> candidates(String installed) {
        return installed == null
                ? List.of()
                : Arrays.stream(installed.split(" "))
                        .map(DecisionTest::candidate)
                        .toList();
    }

    private static Candidate candidate(String text) {
        String plain = text.replaceAll("[!?*]", "");
        String[] parts = plain.split("/");
        return new Candidate(
                parts[0],
                parts[1],
                Version.parseVersion(parts[1]),
                text.contains("!"),
                !text.contains("?"),
                text.contains("*"),
                1);
    }
}
