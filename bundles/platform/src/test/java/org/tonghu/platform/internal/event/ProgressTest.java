package org.tonghu.platform.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 2", "4, 4", "7, 32", "8, 60", "9, 60", "100, 60"})
    void waitsLongerAfterEachFailure(int failures, long seconds) {
        Progress progress = Progress.START;
        for (int i = 0; i < failures; i++) {
            progress = progress.failed(NOW);
        }

        assertThat(progress.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(progress.failingSince()).isEqualTo(NOW);
    }

    @Test
    void goesOneByOneAfterAFailureAndInBatchesLater() {
        Progress progress = Progress.START;
        assertThat(progress.most()).isEqualTo(100);

        progress = progress.failed(NOW);
        assertThat(progress.most()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            progress = progress.moved();
        }

        assertThat(progress.most()).isEqualTo(100);
        assertThat(progress.failures()).isZero();
    }

    @Test
    void isDueBelowTheHeadOnly() {
        assertThat(Progress.START.isDue(1, NOW)).isTrue();
        assertThat(Progress.START.reached(5).isDue(5, NOW)).isFalse();
        assertThat(Progress.START.failed(NOW).failed(NOW).isDue(1, NOW)).isFalse();
    }
}
