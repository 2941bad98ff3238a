package org.tonghu.platform.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalisedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":{\"zh-CN\":\"名\",\"en\":\"Name\"}}|{\"title\":\"Name\"}",
                "{\"title\":{\"zh-CN\":\"名\"}}|{\"title\":\"名\"}",
                "[{\"zh-CN\":\"名\",\"en\":\"Name\"},1,null]|[\"Name\",1,null]",
                "{\"en\":\"x\"}|{\"en\":\"x\"}",
                "{\"zh-CN\":\"x\",\"other\":1}|{\"zh-CN\":\"x\",\"other\":1}",
                "{\"zh-CN\":{\"type\":\"string\"},\"en\":{}}|{\"zh-CN\":{\"type\":\"string\"},\"en\":{}}"
            })
    void putsOneLanguageInPlace(String json, String english) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(Localised.in(mapper.readTree(json), Locale.ENGLISH)).isEqualTo(mapper.readTree(english));
    }

    @Test
    void clausesComeInThePolicysOrder() {
        assertThat(List.of("A1-5", "12b", "2", "12a", "6d").stream()
                        .sorted(ClauseOrder.NATURAL)
                        .toList())
                .containsExactly("2", "6d", "12a", "12b", "A1-5");
    }
}
