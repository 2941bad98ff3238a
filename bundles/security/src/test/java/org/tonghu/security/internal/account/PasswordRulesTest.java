package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Abcdef1, password.too-short",
        "abcdefg1, password.too-few-kinds",
        "ABCDEFG1, password.too-few-kinds",
        "Abcdefg1, ''",
        "abcdef1!, ''",
        "密码密码Ab1!, ''",
        "xXzhangsan1, password.has-username",
        "ZhangSan-26, password.has-username"
    })
    void aPasswordIsLongMixedAndNotTheName(String password, String fault) {
        assertThat(PasswordRules.fault(password, "zhangsan").orElse("")).isEqualTo(fault);
    }

    @Test
    void aVeryLongPasswordIsRefusedBeforeItIsHashed() {
        assertThat(PasswordRules.fault("aB1".repeat(50), "zhangsan")).contains("password.too-long");
    }

    @Test
    void aPasswordIsGoodForNinetyDays() {
        Instant set = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(PasswordRules.expired(set, set.plus(Duration.ofDays(90)))).isFalse();
        assertThat(PasswordRules.expired(set, set.plus(Duration.ofDays(90)).plusMillis(1)))
                .isTrue();
    }

    @RepeatedTest(20)
    void anInitialPasswordKeepsTheRules() {
        assertThat(PasswordRules.fault(InitialPassword.next(), "zhangsan")).isEmpty();
    }
}
