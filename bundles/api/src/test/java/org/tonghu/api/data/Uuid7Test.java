package org.tonghu.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    @Test
    void idsAreOfVersionSevenAndSortByTheirMillisecond() {
        UUID first = Uuid7.at(1_700_000_000_000L);
        UUID later = Uuid7.at(1_700_000_000_001L);
        assertThat(Uuid7.isValid(first)).isTrue();
        assertThat(first.toString()).isLessThan(later.toString());
        assertThat(Uuid7.isValid(UUID.randomUUID())).isFalse();
    }

    @Test
    void theSameBytesGiveTheSameId() {
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(Uuid7.of(0, bytes)).isEqualTo(Uuid7.of(0, bytes)).isNotEqualTo(Uuid7.of(1, bytes));
    }
}
