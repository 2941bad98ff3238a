package org.tonghu.platform.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.api.problem.FieldError;

class SchemaCheckTest {
    private static final String SCHEMA = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
            + "\"title\":{\"zh-CN\":\"表\",\"en\":\"Form\"},\"type\":\"object\",\"required\":[\"name\"],"
            + "\"additionalProperties\":false,\"properties\":{"
            + "\"name\":{\"type\":\"string\",\"maxLength\":4,\"minLength\":1},"
            + "\"born\":{\"type\":\"string\",\"format\":\"date\"},"
            + "\"sex\":{\"enum\":[\"male\",\"female\"]},"
            + "\"grade\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":4},"
            + "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9]{17}[0-9X]$\"},"
            + "\"father\":{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"}},"
            + "\"additionalProperties\":false},"
            + "\"aid\":{\"type\":\"array\",\"uniqueItems\":true,\"maxItems\":2,\"items\":{\"type\":\"string\"}}}}";

    private final SchemaCheck check = new SchemaCheck(SCHEMA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/name|required|",
                "{\"name\":\"\"}|/name|minLength|1",
                "{\"name\":\"一二三四五\"}|/name|maxLength|4",
                "{\"name\":1}|/name|type|",
                "{\"name\":\"a\",\"born\":\"2016-02-30\"}|/born|date|",
                "{\"name\":\"a\",\"born\":\"\"}|/born|date|",
                "{\"name\":\"a\",\"sex\":\"x\"}|/sex|enum|",
                "{\"name\":\"a\",\"grade\":5}|/grade|maximum|4",
                "{\"name\":\"a\",\"grade\":0}|/grade|minimum|1",
                "{\"name\":\"a\",\"id\":\"12\"}|/id|pattern|",
                "{\"name\":\"a\",\"father\":{}}|/father/name|required|",
                "{\"name\":\"a\",\"father\":{\"name\":\"b\",\"x/y\":1}}|/father/x~1y|unknown-field|",
                "{\"name\":\"a\",\"other\":1}|/other|unknown-field|",
                "{\"name\":\"a\",\"aid\":[\"x\",\"x\"]}|/aid|uniqueItems|",
                "{\"name\":\"a\",\"aid\":[\"x\",2]}|/aid/1|type|"
            })
    void saysWhereAndWhat(String json, String pointer, String code, String limit) {
        assertThat(check.check(json)).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
            if (limit != null) {
                assertThat(error.args()).containsEntry("limit", limit);
            }
        });
    }

    @Test
    void findsNothingInAGoodRecord() {
        assertThat(check.check("{\"name\":\"岩旺\",\"born\":\"2016-02-29\",\"sex\":\"male\",\"grade\":2}"))
                .isEmpty();
    }

    @Test
    void namesEveryFaultOnce() {
        assertThat(check.check("{\"born\":\"x\",\"sex\":\"y\"}"))
                .extracting(FieldError::pointer)
                .containsExactly("/born", "/name", "/sex");
    }
}
