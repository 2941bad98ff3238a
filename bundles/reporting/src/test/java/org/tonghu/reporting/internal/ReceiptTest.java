package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    @RepeatedTest(20)
    void oneWrongCharacterIsFound() {
        String number = Receipt.next();
        assertThat(Receipt.read(number.toLowerCase(Locale.ROOT).replace("-", "")))
                .contains(number);
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) != '-') {
                char other = number.charAt(i) == '7' ? '8' : '7';
                assertThat(Receipt.read(number.substring(0, i) + other + number.substring(i + 1)))
                        .isEmpty();
            }
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreTakenForThem() {
        assertThat(Receipt.read("OOOO-OOOO-OOO")).contains("0000-0000-000");
        assertThat(Receipt.read("")).isEmpty();
        assertThat(Receipt.read("报告")).isEmpty();
    }
}
