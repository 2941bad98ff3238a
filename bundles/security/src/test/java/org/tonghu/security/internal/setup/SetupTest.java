package org.tonghu.security.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;

class SetupTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";
    private static final List<Administrator> THREE = List.of(
            new Administrator("system-admin", "sys", "张一", "Spring-rain-1"),
            new Administrator("security-admin", "sec", "王二", "Spring-rain-2"),
            new Administrator("audit-admin", "aud", "李三", "Spring-rain-3"));

    @ParameterizedTest
    @MethodSource(GIVEN)
    void theLinkMakesThreeAdministratorsOnce(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            Setup setup = Setups.of(floor);
            Path file = floor.folder.resolve("setup-link.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String token = token(floor);
            assertThat(setup.isGood(token)).isTrue();

            setup.open(token, THREE);

            assertThat(floor.accounts.list(null, null, null, 9)).hasSize(3);
            assertThat(file).doesNotExist();
            assertThat(setup.isGood(token)).isFalse();
            assertThat(refusal(setup, token, THREE).status()).isEqualTo(404);
            String session = floor.signIn.open("sec", "Spring-rain-2");
            assertThat(floor.sessions.resolve(session).orElseThrow().restricted())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anotherTokenIsNotFound(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            assertThat(refusal(Setups.of(floor), "x".repeat(43), THREE).status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aRestartMakesANewLink(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            Setups.of(floor);
            String old = token(floor);
            Setup again = Setups.of(floor);

            assertThat(again.isGood(old)).isFalse();
            assertThat(again.isGood(token(floor))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void faultsAreToldFieldByFieldAndTheLinkLives(Databases kind) throws IOException {
        try (Floor floor = Floor.on(kind)) {
            Setup setup = Setups.of(floor);
            String token = token(floor);
            List<Administrator> bad = List.of(
                    THREE.get(0),
                    new Administrator("security-admin", "SYS", "张一", "weak"),
                    new Administrator("audit-admin", "a b", null, null));

            assertThat(refusal(setup, token, bad).errors())
                    .extracting(FieldError::pointer)
                    .contains(
                            "/accounts/1/username",
                            "/accounts/1/realName",
                            "/accounts/1/password",
                            "/accounts/2/username",
                            "/accounts/2/realName",
                            "/accounts/2/password");
            assertThat(refusal(setup, token, THREE.subList(0, 2)).errors())
                    .extracting(FieldError::code)
                    .containsExactly("setup.three-roles");
            assertThat(setup.isGood(token)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void demonstrationAccountsEndTheLink(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.SECURITY_ADMIN, 530_000_000_000L);

            assertThat(floor.folder.resolve("setup-link.txt")).doesNotExist();
            String session = floor.signIn.open("limei", Floor.PASSWORD);
            assertThat(floor.sessions.resolve(session).orElseThrow().restricted())
                    .isFalse();
        }
    }

    private static String token(Floor floor) throws IOException {
        String link = Files.readString(floor.folder.resolve("setup-link.txt")).trim();
        assertThat(link).startsWith("http://127.0.0.1:8181/ui/setup#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static Problem refusal(Setup setup, String token, List<Administrator> three) {
        return catchThrowableOfType(Problem.class, () -> setup.open(token, three));
    }
}
