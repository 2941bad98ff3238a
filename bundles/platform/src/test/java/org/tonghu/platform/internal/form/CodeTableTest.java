package org.tonghu.platform.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tonghu.api.code.Codes.Code;

class CodeTableTest {
    private final CodeTable table =
            CodeTable.parse("\ufeffcode,zh-CN,en\r\nhan,汉族,Han\ndai,傣族,\"Dai, \"\"Tai\"\"\"\n\njingpo,景颇族,Jingpo\n");

    @Test
    void keepsTheOrderAndLabelsInEachLanguage() {
        assertThat(table.list(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(new Code("han", "汉族"), new Code("dai", "傣族"), new Code("jingpo", "景颇族"));
        assertThat(table.label("dai", Locale.ENGLISH)).contains("Dai, \"Tai\"");
        assertThat(table.label("nobody", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void findsACodeByLabelInAnyLanguageOrByItself() {
        assertThat(table.code(" 景颇族 ")).contains("jingpo");
        assertThat(table.code("Han")).contains("han");
        assertThat(table.code("dai")).contains("dai");
        assertThat(table.code("汉")).isEmpty();
    }

    @Test
    void refusesAFileWithoutCodes() {
        assertThatThrownBy(() -> CodeTable.parse("name,zh-CN\na,b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CodeTable.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
