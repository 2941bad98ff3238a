package org.tonghu.api.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "530000000000, PROVINCE, 530000000000, 540000000000",
        "533100000000, PREFECTURE, 533100000000, 533200000000",
        "533102000000, COUNTY, 533102000000, 533103000000",
        "533102001000, TOWNSHIP, 533102001000, 533102002000",
        "533102001201, VILLAGE, 533102001201, 533102001202"
    })
    void aCodeTellsItsLevelAndItsArea(long code, DivisionLevel level, long lo, long hi) {
        assertThat(DivisionCode.level(code)).isEqualTo(level);
        assertThat(DivisionCode.range(code)).isEqualTo(new CodeRange(lo, hi));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 99_999_999_999L, 1_000_000_000_000L})
    void aNumberOfOtherThanTwelveDigitsIsRefused(long code) {
        assertThatThrownBy(() -> DivisionCode.level(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"533102001201, 5331", "533100000000, 5331", "530000000000, 0", "530102001001, 5301"})
    void everyCodeBelowTheProvinceBelongsToAPrefecture(long code, int prefecture) {
        assertThat(DivisionCode.prefecture(code)).isEqualTo(prefecture);
    }

    @Test
    void anAncestorOfItsOwnLevelIsTheDivisionItself() {
        assertThat(DivisionCode.ancestor(533102001201L, DivisionLevel.COUNTY)).isEqualTo(533102000000L);
        assertThat(DivisionCode.ancestor(533102000000L, DivisionLevel.VILLAGE)).isEqualTo(533102000000L);
    }
}
