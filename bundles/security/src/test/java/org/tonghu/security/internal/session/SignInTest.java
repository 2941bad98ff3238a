package org.tonghu.security.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class SignInTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";
    private static final String WRONG = "Autumn-rain-26";

    @ParameterizedTest
    @MethodSource(GIVEN)
    void theRightPasswordOpensASessionWithTheScopeOfTheAccount(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = floor.demo("Li.Mei", AccountRole.VILLAGE_DIRECTOR, Floor.VILLAGE);

            String token = floor.signIn.open("LI.mei", Floor.PASSWORD);

            assertThat(floor.sessions.resolve(token)).hasValueSatisfying(session -> {
                assertThat(session.restricted()).isFalse();
                assertThat(session.actor().accountId()).isEqualTo(id);
                assertThat(session.actor().scope().contains(Floor.VILLAGE)).isTrue();
                assertThat(session.actor().scope().contains(Floor.VILLAGE + 1)).isFalse();
            });
            assertThat(floor.actions()).endsWith("session.opened");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void assignedVillagesAreSeenAsLongAsTheyAreAssigned(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = floor.demo("limei", AccountRole.VILLAGE_DIRECTOR, Floor.VILLAGE);
            floor.db.update(Sql.of(
                    "insert into security_assignment (account_id, division, since, until) values"
                            + " (?, ?, date '2026-01-01', null), (?, ?, date '2026-01-01', date '2026-11-24')",
                    id,
                    Floor.VILLAGE + 1,
                    id,
                    Floor.VILLAGE + 2));
            String token = floor.signIn.open("limei", Floor.PASSWORD);

            assertThat(floor.sessions
                            .resolve(token)
                            .orElseThrow()
                            .actor()
                            .scope()
                            .ranges())
                    .extracting(range -> range.lo())
                    .containsExactly(Floor.VILLAGE, Floor.VILLAGE + 1);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void knownAndUnknownNamesGetTheSameAnswersUpToTheLock(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            for (String name : List.of("limei", "nobody")) {
                for (int i = 0; i < 5; i++) {
                    assertThat(refusal(floor, name, WRONG).code()).isEqualTo("sign-in-failed");
                }
                Problem locked = refusal(floor, name, Floor.PASSWORD);
                assertThat(locked.code()).isEqualTo("locked");
                assertThat(locked.args()).containsEntry("retryAfter", 300L);
            }

            floor.clock.step(Duration.ofSeconds(300));

            assertThat(floor.signIn.open("limei", Floor.PASSWORD)).isNotEmpty();
            assertThat(refusal(floor, "nobody", Floor.PASSWORD).code()).isEqualTo("sign-in-failed");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aRightPasswordForgetsFailures(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 4; i++) {
                    refusal(floor, "limei", WRONG);
                }
                assertThat(floor.signIn.open("limei", Floor.PASSWORD)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void nobodyIsSignedOutByAnotherWhoGuesses(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            String token = floor.signIn.open("limei", Floor.PASSWORD);
            for (int i = 0; i < 5; i++) {
                refusal(floor, "limei", WRONG);
            }
            assertThat(refusal(floor, "limei", Floor.PASSWORD).code()).isEqualTo("locked");
            assertThat(floor.sessions.find(token)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void triesSideBySideCountOneByOne(Databases kind) throws Exception {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Problem>> tries = IntStream.range(0, 12)
                        .mapToObj(i -> (Callable<Problem>) () -> refusal(floor, "limei", WRONG))
                        .toList();
                for (Future<Problem> each : pool.invokeAll(tries)) {
                    assertThat(each.get().code()).isIn("sign-in-failed", "locked");
                }
            } finally {
                pool.shutdownNow();
            }

            assertThat(floor.actions().stream().filter("session.locked"::equals))
                    .hasSize(1);
            assertThat(floor.db.count(Sql.of("select failures from security_attempt")))
                    .isEqualTo(5);
            assertThat(refusal(floor, "limei", Floor.PASSWORD).code()).isEqualTo("locked");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anAddressWithManyFailuresIsSlowedWhateverTheNames(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            for (int i = 0; i < 60; i++) {
                floor.addresses.failed(null);
            }

            assertThat(refusal(floor, "anybody", WRONG).code()).isEqualTo("too-many");
            floor.clock.step(Duration.ofMinutes(6));
            assertThat(refusal(floor, "anybody", WRONG).code()).isEqualTo("sign-in-failed");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aSessionEndsWhenIdleForTenMinutes(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String token = token(floor);

            floor.clock.step(Duration.ofSeconds(599));
            assertThat(floor.sessions.resolve(token)).isPresent();
            floor.clock.step(Duration.ofSeconds(599));
            assertThat(floor.sessions.resolve(token)).isPresent();
            floor.clock.step(Duration.ofSeconds(600));
            assertThat(floor.sessions.resolve(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aBusySessionEndsAfterTwelveHours(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String token = token(floor);
            for (int i = 0; i < 12 * 6 + 7; i++) {
                floor.clock.step(Duration.ofMinutes(9));
                assertThat(floor.sessions.resolve(token)).isPresent();
            }
            floor.clock.step(Duration.ofMinutes(9));

            assertThat(floor.sessions.resolve(token)).isEmpty();
            floor.sessions.sweep();
            assertThat(floor.db.count(Sql.of("select count(*) from security_session")))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void signingOutEndsTheSessionAndTheTokenIsNotStored(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String token = token(floor);
            assertThat(floor.db.list(
                            Sql.of("select token_hash from security_session"), row -> row.string("token_hash")))
                    .containsExactly(Token.hash(token));

            floor.signOut.end(floor.sessions.find(token).orElseThrow());

            assertThat(floor.sessions.resolve(token)).isEmpty();
            assertThat(floor.actions()).endsWith("session.ended");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void nonsenseIsNoToken(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            assertThat(floor.sessions.resolve("' or 1 = 1 --")).isEmpty();
            assertThat(floor.sessions.resolve(Token.next())).isEmpty();
            assertThat(floor.sessions.find(null)).isEmpty();
        }
    }

    private static String token(Floor floor) {
        floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
        return floor.signIn.open("limei", Floor.PASSWORD);
    }

    private static Problem refusal(Floor floor, String name, String password) {
        return catchThrowableOfType(Problem.class, () -> floor.signIn.open(name, password));
    }
}
