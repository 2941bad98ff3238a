package org.tonghu.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonghu.registry.internal.name.Speller;

class SpellerTest {
    @ParameterizedTest
    @CsvSource({
        "李小明, lixiaoming, lxm",
        "单小红, shanxiaohong, sxh",
        "曾国强, zengguoqiang, zgq",
        "解珍, xiezhen, xz",
        "仇英, qiuying, qy",
        "尉迟恭, yuchigong, ycg",
        "吕布, lvbu, lb",
        "阿·依木Tom, ayimutom, aymtom",
    })
    void first_reading_is_that_of_the_family_name(String name, String full, String initials) {
        assertThat(Speller.spell(name).full()).isEqualTo(full);
        assertThat(Speller.spell(name).initials()).isEqualTo(initials);
    }

    @Test
    void other_readings_are_kept() {
        assertThat(Speller.spell("单小红").others()).contains("danxiaohong", "chanxiaohong", "dxh", "cxh");
        assertThat(Speller.spell("李乐").others()).contains("liyue", "ly");
    }

    @Test
    void a_name_without_any_known_character_has_an_empty_spelling() {
        assertThat(Speller.spell("〇☆").full()).isNotNull();
        assertThat(Speller.spell("☆").full()).isEmpty();
    }

    @Test
    void readings_are_limited() {
        assertThat(Speller.spell("单单单单单单单单单单").others()).hasSizeLessThan(60);
    }
}
