package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonghu.api.data.Uuid7;

/** Whatever comes in, the answer is clear, says nothing of the inside, and nothing is lost. */
class BadInputIT {
    private static final String EVIL = "<script>alert(1)</script>'; drop table registry_child; -- \" ${7*7} %00 \\";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    private static Client officer;
    private static String village;

    @BeforeAll
    static void signIn() {
        officer = tonghu.as("county-officer", "5331");
        village = tonghu.account("county-officer", "5331").division().substring(0, 6);
        village = officer.get("/api/registry/children?limit=1")
                .expect(200)
                .items()
                .get(0)
                .path("village")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "\"", "{\"village\":}", "nul", "\u0000"})
    void malformedJsonIsSaidToBeSo(String body) {
        Answer answer = raw(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.text()).doesNotContain("com.fasterxml", "org.tonghu", "Exception", "at line");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        Answer answer = raw("[".repeat(200_000).getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void anUnknownFieldIsAnError() {
        Map<String, Object> body = Registration.body(officer, village, Registration.values("王小明"));
        body.put("villlage", village);

        Answer answer = officer.put(Registration.path(Uuid7.next()), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown-field");
    }

    @Test
    void anUnknownFieldOfTheFormIsNamed() {
        Map<String, Object> values = Registration.values("王小明");
        values.put("favouriteColour", "red");

        Answer answer = officer.put(Registration.path(Uuid7.next()), Registration.body(officer, village, values));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text()).contains("favouriteColour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-java-serialized-object", "text/html"})
    void anotherContentTypeIsRefused(String type) {
        assertThat(raw("{}".getBytes(StandardCharsets.UTF_8), type).status()).isEqualTo(415);
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        Map<String, Object> values = Registration.values("王".repeat(700_000));

        Answer answer = officer.put(Registration.path(Uuid7.next()), Registration.body(officer, village, values));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void aWrongCheckDigitIsRefusedAtItsField() {
        Map<String, Object> values = Registration.values("王小明");
        String right = Registration.idNumber("533102", LocalDate.of(2017, 3, 5), 128);
        char last = right.charAt(17) == '1' ? '2' : '1';
        values.put("idNumber", right.substring(0, 17) + last);

        Answer answer = officer.put(Registration.path(Uuid7.next()), Registration.body(officer, village, values));

        assertThat(answer.expect(422).json().at("/errors/0/pointer").asText()).endsWith("/idNumber");
    }

    @Test
    void aBirthDateThatDiffersFromTheIdNumberIsFlaggedNotRefused() {
        Map<String, Object> values = Registration.values("王小明");
        values.put("idNumber", Registration.idNumber("533102", LocalDate.of(2016, 1, 2), serial()));

        String path = Registration.create(officer, village, values);

        JsonNode flags = officer.get(path).expect(200).json().path("flags");
        assertThat(flags.toString()).contains("/birthDate");
    }

    @Test
    void aChildWithoutAnIdNumberHasAFile() {
        String path = Registration.create(officer, village, Registration.values("无证儿童"));

        assertThat(officer.get(path).expect(200).json().at("/values/name").asText())
                .isEqualTo("无证儿童");
    }

    @ParameterizedTest
    @ValueSource(strings = {"533102999999", "999999999999", "5331", "abc", ""})
    void anUnknownDivisionIsRefused(String code) {
        Map<String, Object> body = Registration.body(officer, village, Registration.values("王小明"));
        body.put("village", code);

        assertThat(officer.put(Registration.path(Uuid7.next()), body).status()).isIn(404, 422);
    }

    @Test
    void aMissingFieldIsNamed() {
        Map<String, Object> values = Registration.values("王小明");
        values.remove("birthDate");

        Answer answer = officer.put(Registration.path(Uuid7.next()), Registration.body(officer, village, values));

        assertThat(answer.expect(422).json().path("errors").toString()).contains("birthDate");
    }

    @Test
    void aChangeWithoutOrWithAStaleTagIsRefusedAndShowsTheServersCopy() {
        String path = Registration.create(officer, village, Registration.values("先来的人"));
        String tag = officer.get(path).expect(200).header("ETag");
        officer.put(path, Registration.body(officer, village, Registration.values("后来的人")), tag)
                .expect(200);

        Map<String, Object> late = Registration.body(officer, village, Registration.values("迟到的人"));
        Answer stale = officer.put(path, late, tag).expect(412);

        assertThat(stale.code()).isEqualTo("stale");
        assertThat(stale.json().at("/current/values/name").asText()).isEqualTo("后来的人");
        assertThat(officer.put(path, late).expect(428).code()).isEqualTo("precondition-required");
        assertThat(officer.get(path).json().at("/values/name").asText()).isEqualTo("后来的人");
    }

    @Test
    void aRepeatedPutIsHarmless() {
        String path = Registration.path(Uuid7.next());
        Map<String, Object> body = Registration.body(officer, village, Registration.values("重复的人"));

        officer.put(path, body).expect(201);

        assertThat(officer.put(path, body).status()).isIn(200, 428);
        assertThat(officer.get(path).expect(200).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void sqlAndHtmlAreTextLikeAnyOther() {
        Map<String, Object> values = Registration.values("坏");
        for (String field : new String[] {"school", "residence", "hukouPlace", "signedBy", "reviewedBy", "filledBy"}) {
            values.put(field, EVIL.substring(0, Math.min(EVIL.length(), 50)));
        }
        Map<String, Object> father = new LinkedHashMap<>();
        father.put("name", "<b>父</b>");
        father.put("state", "away");
        father.put("workplace", "'; delete from registry_child; --");
        values.put("father", father);
        values.put("name", "<i>'; drop--</i>");

        String path = Registration.create(officer, village, values);

        JsonNode stored = officer.get(path).expect(200).json().path("values");
        assertThat(stored.path("name").asText()).isEqualTo("<i>'; drop--</i>");
        assertThat(stored.path("school").asText()).isEqualTo(values.get("school"));
        assertThat(stored.at("/father/workplace").asText()).isEqualTo(father.get("workplace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EVIL, "' or 1=1 --", "%", "_", "\\", "*", "a b c d e f g", "\uD83D\uDE00", "()|&!:*"})
    void aSearchTakesAnyText(String text) {
        Answer answer = officer.get("/api/registry/children?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=x",
                "after=garbage",
                "after=%00%00",
                "category=nope",
                "division=x",
                "division=1"
            })
    void aBadParameterIsSaidToBeSo(String query) {
        Answer answer = officer.get("/api/registry/children?" + query);

        assertThat(answer.status()).isIn(400, 404, 422);
        assertThat(answer.code()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/registry/children/not-a-uuid", "/api/nothing", "/api/", "/api/registry/nothing"})
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = officer.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui/../etc/users.properties",
                "/ui/%2e%2e/%2e%2e/etc/users.properties",
                "/ui/..%2f..%2fetc/users.properties",
                "/api/..;/ready",
                "/system/console",
                "/api/%2e%2e/%2e%2e/etc/passwd"
            })
    void noPathLeadsOutside(String path) {
        Answer answer = officer.sendRaw("GET", path, new byte[0], Map.of());

        assertThat(answer.status()).as(answer.toString()).isIn(400, 401, 403, 404);
    }

    @Test
    void answersCarryTheSecurityHeaders() {
        Answer api = officer.get("/api/me");
        Answer page = officer.get("/ui/");

        for (Answer one : new Answer[] {api, page}) {
            assertThat(one.header("X-Content-Type-Options")).as(one.request()).isEqualTo("nosniff");
            assertThat(one.header("Server")).as(one.request()).isEmpty();
        }
        assertThat(api.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    private static Answer raw(byte[] body, String type) {
        return officer.sendRaw(
                "PUT", Registration.path(Uuid7.next()), body, Map.of("Content-Type", type, "X-Tonghu", "1"));
    }

    private static int serial() {
        return (int) (System.nanoTime() % 900) + 50;
    }
}
