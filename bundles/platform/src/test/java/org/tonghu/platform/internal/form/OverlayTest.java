package org.tonghu.platform.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final String BASE = "{\"title\":\"t\",\"type\":\"object\",\"required\":[\"name\"],"
            + "\"properties\":{\"name\":{\"type\":\"string\"}},\"unevaluatedProperties\":false}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"properties\":{\"dh_border\":{\"type\":\"boolean\"}}}|",
                "{\"properties\":{\"dh_border\":{\"type\":\"boolean\"}},\"required\":[\"dh_border\"]}|",
                "{\"properties\":{\"name\":{\"type\":\"integer\"}}}|properties/name",
                "{\"properties\":{\"x\":{}},\"required\":[\"name\"]}|required/name",
                "{\"properties\":{\"x\":{}},\"not\":{}}|not",
                "{\"properties\":{\"x\":{}},\"additionalProperties\":true}|additionalProperties",
                "{\"required\":[]}|properties",
                "[]|properties"
            })
    void onlyAdds(String overlay, String fault) {
        assertThat(Overlay.fault(tree(BASE), tree(overlay))).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void whatWasClosedToUnknownFieldsIsClosedAsAWhole() {
        JsonNode joined = Overlay.join(tree(BASE), tree("{\"properties\":{\"dh_border\":{\"type\":\"boolean\"}}}"));
        SchemaCheck check = new SchemaCheck(joined.toString());

        assertThat(joined.path("title").asText()).isEqualTo("t");
        assertThat(check.check("{\"name\":\"小明\",\"dh_border\":true}")).isEmpty();
        assertThat(check.check("{\"name\":\"小明\",\"dh_border\":\"x\"}"))
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/dh_border"));
        assertThat(check.check("{\"name\":\"小明\",\"other\":1}")).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/other");
            assertThat(error.code()).isEqualTo("unknown-field");
        });
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
