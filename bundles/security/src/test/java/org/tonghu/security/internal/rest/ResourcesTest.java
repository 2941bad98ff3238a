package org.tonghu.security.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonghu.api.access.Open;
import org.tonghu.api.access.Requires;
import org.tonghu.api.access.SignedIn;
import org.tonghu.api.problem.Problem;

class ResourcesTest {
    static Stream<Method> endpoints() {
        return Stream.of(
                        SessionResource.class,
                        PasswordResource.class,
                        SetupResource.class,
                        AccountResource.class,
                        AuditResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(ResourcesTest::isEndpoint);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyEndpointSaysWhoMayCallIt(Method endpoint) {
        assertThat(Stream.of(Open.class, SignedIn.class, Requires.class).filter(endpoint::isAnnotationPresent))
                .hasSize(1);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("messages_en").keySet()).isEqualTo(texts("messages").keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign-in-failed",
                "locked",
                "too-many",
                "not-signed-in",
                "restricted",
                "nothing-needed",
                "account-closed",
                "own-account",
                "stale"
            })
    void everyProblemHasATitleAndADetail(String code) throws IOException {
        assertThat(texts("messages")).containsKeys("problem." + code + ".title", "problem." + code + ".detail");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"7\"', 7", "'W/\"7\"', 7"})
    void anETagNamesAVersion(String header, long version) {
        assertThat(ETags.version(header)).isEqualTo(version);
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        assertThat(catchThrowableOfType(Problem.class, () -> ETags.version(null))
                        .status())
                .isEqualTo(428);
        assertThat(catchThrowableOfType(Problem.class, () -> ETags.version("*")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void aPageHasOneToTwoHundredItems(int limit) {
        assertThat(catchThrowableOfType(Problem.class, () -> Bodies.limit(limit))
                        .errors()
                        .get(0)
                        .code())
                .isEqualTo("limit.range");
    }

    @Test
    void secretsAreNotInTextsOfBodies() {
        assertThat(new SessionResource.SignInBody("limei", "Spring-rain-26").toString())
                .doesNotContain("Spring");
        assertThat(new PasswordResource.PasswordBody("Spring-rain-26", "Summer-rain-26").toString())
                .doesNotContain("rain");
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ResourcesTest.class.getResourceAsStream("/i18n/" + name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
