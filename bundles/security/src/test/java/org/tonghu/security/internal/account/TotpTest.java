package org.tonghu.security.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "RFC 6238 appendix B at {0} s")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "29, true", "59, true", "60, false"})
    void aCodeIsGoodOneStepEarlyAndLate(long shift, boolean good) {
        long step = 50_000_000;
        Instant now = Instant.ofEpochSecond(step * Totp.STEP_SECONDS + shift);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, step, 6), now, 0).isPresent())
                .isEqualTo(good);
    }

    @Test
    void aStepIsGoodOnce() {
        Instant now = Instant.ofEpochSecond(59);
        String code = Totp.code(SECRET, 1, 6);

        assertThat(Totp.step(SECRET, code, now, 0)).hasValue(1);
        assertThat(Totp.step(SECRET, code, now, 1)).isEmpty();
    }

    @ParameterizedTest(name = "RFC 4648: {0}")
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
