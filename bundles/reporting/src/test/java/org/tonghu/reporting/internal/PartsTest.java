package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonghu.reporting.internal.rest.ReportBody;
import org.tonghu.reporting.internal.rest.StepBody;

/** What the module ships fits together: forms and bodies, pages and texts. */
class PartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String path) throws IOException {
        try (InputStream in = PartsTest.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = PartsTest.class.getResourceAsStream("/i18n/" + file)) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> components(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .map(part -> part.getName())
                .collect(Collectors.toSet());
    }

    private static List<String> fields(String form) throws IOException {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> {
                                    try {
                                        return json("/forms/" + form + ".schema.json")
                                                .path("properties")
                                                .fieldNames();
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                                .spliterator(),
                        false)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "response", "assessment", "help", "close", "reopen"})
    void aStepsFormSendsWhatTheStepTakes(String form) throws IOException {
        assertThat(components(StepBody.class)).containsAll(fields(form));
    }

    @Test
    void theReportAsksForThePoliceFirst() throws IOException {
        List<String> fields = fields("report");
        assertThat(components(ReportBody.class)).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(fields.subList(0, 4)).containsExactlyInAnyOrderElementsOf(Police.FIELDS);
    }

    @Test
    void everyPageListedIsThere() throws IOException {
        for (JsonNode page : json("/module.json").path("pages")) {
            assertThat(json("/pages/" + page.asText() + ".json").path("type").asText())
                    .as(page.asText())
                    .isNotEmpty();
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("messages_en.properties").stringPropertyNames())
                .isEqualTo(texts("messages.properties").stringPropertyNames())
                .containsAll(Stream.of("police", "receive", "respond", "assess", "help")
                        .flatMap(step -> Stream.of("clock.reporting." + step, "due.reporting." + step))
                        .toList());
    }
}
