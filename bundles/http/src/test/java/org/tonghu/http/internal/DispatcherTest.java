package org.tonghu.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.ws.rs.core.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

class DispatcherTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final SampleResource resource = new SampleResource();

    @TempDir
    private Path folder;

    private Site site;
    private Bundle bundle;
    private ServiceRegistration<Application> application;

    @BeforeEach
    void start() throws Exception {
        site = new Site(folder, 5);
        bundle = site.install("org.tonghu.sample");
        application = site.serve(bundle, "tonghu.path", "sample", resource);
    }

    @AfterEach
    void stop() throws Exception {
        resource.leave.countDown();
        site.close();
    }

    @Test
    void anybody_may_call_what_is_open_and_numbers_and_dates_are_as_the_interface_says() throws Exception {
        HttpResponse<String> answer = site.send(site.to("/api/sample/open"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer))
                .isEqualTo(MAPPER.readTree("{\"caller\":\"anonymous\",\"amount\":\"12.50\",\"day\":\"1970-01-01\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "signed,,401,not-signed-in",
        "permitted,,401,not-signed-in",
        "silent,,401,not-signed-in",
        "signed,stranger,401,not-signed-in",
        "signed,officer,200,",
        "permitted,officer,200,",
        "unpermitted,officer,403,forbidden",
        "silent,officer,403,forbidden",
        "signed,halfway,403,restricted",
        "permitted,halfway,403,restricted",
        "halfway,halfway,200,",
        "nothing,officer,404,not-found"
    })
    void a_method_is_called_only_by_whom_its_annotation_lets(String path, String who, int status, String code)
            throws Exception {
        HttpRequest.Builder request = site.to("/api/sample/" + path);
        if (who != null) {
            request.header("Cookie", "TONGHU_SESSION=" + who);
        }
        HttpResponse<String> answer = site.send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (code != null) {
            assertProblem(answer, status, code);
        }
    }

    @Test
    void a_change_without_our_header_is_refused() throws Exception {
        HttpResponse<String> answer = site.send(site.to("/api/sample/thing")
                .header("Cookie", "TONGHU_SESSION=officer")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertProblem(answer, 403, "csrf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"number\":1,\"amount\":\"1.10\",\"day\":\"2026-11-24\"}|200||",
                "{\"name\":|400|malformed|",
                "nonsense|400|malformed|",
                "{\"name\":\"a\",\"number\":1,\"colour\":2}|400|unknown-field|/colour",
                "{\"name\":\"a\",\"number\":\"x\"}|400|malformed|/number",
                "{\"name\":\"a\",\"number\":1,\"day\":\"2026-02-30\"}|400|malformed|/day",
                "{\"name\":\" \",\"number\":1}|422|invalid|/name",
                "{\"name\":\"a\",\"number\":0}|422|invalid|/number",
                "{\"name\":\"a\",\"name\":\"b\",\"number\":1}|400|malformed|"
            })
    void bad_json_is_told_with_a_pointer(String body, int status, String code, String pointer) throws Exception {
        HttpResponse<String> answer = site.send(site.change("/api/sample/thing", "PUT", body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (code != null) {
            JsonNode problem = assertProblem(answer, status, code);
            if (pointer != null) {
                assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
                assertThat(problem.at("/errors/0/message").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void another_content_type_is_refused() throws Exception {
        HttpResponse<String> answer = site.send(site.to("/api/sample/thing")
                .header("X-Tonghu", "1")
                .header("Cookie", "TONGHU_SESSION=officer")
                .header("Content-Type", "text/xml")
                .PUT(HttpRequest.BodyPublishers.ofString("<a/>")));
        assertProblem(answer, 415, "unsupported-type");
    }

    @Test
    void two_megabytes_are_too_much_with_and_without_a_length() throws Exception {
        String body = "{\"name\":\"" + "a".repeat(2 << 20) + "\",\"number\":1}";
        assertProblem(site.send(site.change("/api/sample/thing", "PUT", body)), 413, "too-large");
        HttpRequest.Builder chunked = site.change("/api/sample/thing", "PUT", "")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())));
        assertProblem(site.send(chunked), 413, "too-large");
    }

    @Test
    void an_upload_may_be_larger_up_to_its_own_limit() throws Exception {
        assertThat(json(site.send(upload(2_000_000))).path("size").asLong()).isEqualTo(2_000_000);
        assertProblem(site.send(upload(3_000_001)), 413, "too-large");
    }

    private HttpRequest.Builder upload(int size) {
        return site.to("/api/sample/file")
                .header("X-Tonghu", "1")
                .header("Cookie", "TONGHU_SESSION=officer")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[size]));
    }

    @Test
    void what_nobody_foresaw_is_told_without_internals() throws Exception {
        HttpResponse<String> answer = site.get("/api/sample/broken");
        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void words_are_chinese_unless_english_is_asked_for() throws Exception {
        assertThat(json(site.get("/api/sample/faulty")).at("/errors/0/message").asText())
                .isEqualTo("必须填写");
        HttpResponse<String> english = site.send(site.to("/api/sample/faulty")
                .header("Cookie", "TONGHU_SESSION=officer")
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"));
        assertThat(json(english).at("/errors/0/message").asText()).isEqualTo("Required");
        assertThat(json(english).path("title").asText()).isEqualTo("Please correct");
    }

    @Test
    void a_role_that_is_off_or_not_there_is_404() throws Exception {
        site.serve(site.install("org.tonghu.extra"), "tonghu.role", "extra", new ExtraResource());
        assertProblem(site.get("/api/extra/thing"), 404, "not-found");
        site.ground.on.put("extra", false);
        JsonNode problem = assertProblem(site.get("/api/extra/thing"), 404, "module-off");
        assertThat(problem.path("role").asText()).isEqualTo("extra");
        site.ground.on.put("extra", true);
        assertThat(site.get("/api/extra/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_of_the_province_says_which_prefecture() throws Exception {
        site.serve(site.install("org.tonghu.extra"), "tonghu.role", "extra", new ExtraResource());
        site.ground.on.put("extra", true);
        assertProblem(
                site.send(site.to("/api/extra/thing").header("Cookie", "TONGHU_SESSION=province")),
                400,
                "prefecture-needed");
        HttpResponse<String> said =
                site.send(site.to("/api/extra/thing?prefecture=5331").header("Cookie", "TONGHU_SESSION=province"));
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("5331");
    }

    @Test
    void an_application_that_goes_lets_its_last_request_finish() throws Exception {
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> status("/api/sample/slow"));
        assertThat(resource.entered.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> going = CompletableFuture.runAsync(application::unregister);
        while (site.get("/api/sample/signed").statusCode() == 200) {
            Thread.onSpinWait();
        }
        assertThat(going).isNotDone();
        resource.leave.countDown();
        assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        going.get(20, TimeUnit.SECONDS);
    }

    @Test
    void requests_wait_without_a_thread_for_a_provider_that_is_being_replaced() throws Exception {
        Bundle extra = site.install("org.tonghu.extra");
        site.ground.on.put("extra", true);
        assertThat(site.mounted(extra)).isFalse();
        int before = site.busyThreads();
        List<CompletableFuture<Integer>> waiting = IntStream.range(0, 60)
                .mapToObj(i -> site.later("/api/extra/thing"))
                .toList();
        while (site.held() < 60) {
            Thread.onSpinWait();
        }
        assertThat(site.busyThreads()).isLessThan(before + 20);
        site.serve(extra, "tonghu.role", "extra", new ExtraResource());
        assertThat(site.mounted(extra)).isTrue();
        for (CompletableFuture<Integer> one : waiting) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(site.held()).isZero();
    }

    @Test
    void a_request_whose_provider_does_not_come_is_told_to_try_again() throws Exception {
        site.ground.on.put("extra", true);
        HttpResponse<String> answer = site.get("/api/extra/thing");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void an_address_that_calls_too_often_without_signing_in_waits() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(site.send(site.change("/api/sample/open", "POST", "")).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> sixth = site.send(site.change("/api/sample/open", "POST", ""));
        assertProblem(sixth, 429, "too-many");
        assertThat(sixth.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }

    @Test
    void the_document_names_each_operation_and_who_may_call_it() throws Exception {
        JsonNode document = json(site.get("/api/openapi.json"));
        assertThat(document.at("/paths/~1sample~1thing/put/x-access").asText()).isEqualTo("signed-in");
        assertThat(document.at("/paths/~1sample~1permitted/get/x-access").asText())
                .isEqualTo("sample.read");
        assertThat(document.at("/components/schemas/sample.Thing/properties/name")
                        .isMissingNode())
                .isFalse();
        assertProblem(site.send(site.to("/api/openapi.json")), 401, "not-signed-in");
    }

    private int status(String path) {
        try {
            return site.get(path).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(answer);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty().isNotEqualTo(code);
        return problem;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return MAPPER.readTree(answer.body());
    }
}
