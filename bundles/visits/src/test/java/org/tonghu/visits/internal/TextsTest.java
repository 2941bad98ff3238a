package org.tonghu.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Properties read(String name) throws Exception {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(TextsTest.class.getResourceAsStream("/i18n/" + name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void every_text_is_there_in_both_languages() throws Exception {
        assertThat(read("messages.properties").keySet())
                .isEqualTo(read("messages_en.properties").keySet());
    }

    @Test
    void every_page_of_the_descriptor_is_there_and_every_permission_it_names_exists() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode module = json.readTree(TestModules.text("module.json"));
        for (JsonNode page : module.get("pages")) {
            String text = TestModules.text("pages/" + page.asText() + ".json");
            assertThat(text).as(page.asText()).isNotNull();
            String permission = json.readTree(text).path("permission").asText();
            assertThat(module.get("permissions").has(permission))
                    .as(page.asText())
                    .isTrue();
        }
    }
}
