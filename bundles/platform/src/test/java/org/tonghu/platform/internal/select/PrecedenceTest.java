package org.tonghu.platform.internal.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrecedenceTest {
    static Stream<Arguments> properties() {
        return Stream.of(
                Arguments.of(null, Integer.MAX_VALUE),
                Arguments.of("*", Integer.MAX_VALUE),
                Arguments.of("", Integer.MAX_VALUE),
                Arguments.of("5331", 1),
                Arguments.of("533100", 1),
                Arguments.of(new String[] {"533100"}, 1),
                Arguments.of(new String[] {"5331", "533100"}, 1),
                Arguments.of(new String[] {"5301", "5331"}, 2),
                Arguments.of("5301", null),
                Arguments.of(new String[] {"530100", "530300"}, null));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void readsThePropertyAsStringOrArray(Object property, Integer named) {
        assertThat(Precedence.of(property, 0, 1, 5331).map(Precedence::named)).isEqualTo(Optional.ofNullable(named));
    }

    @Test
    void theMostSpecificWinsThenTheRankingThenTheOldest() {
        Precedence specific = new Precedence(1, 0, 9);
        Precedence lessSpecific = new Precedence(2, 100, 1);
        Precedence ranked = new Precedence(Integer.MAX_VALUE, 10, 8);
        Precedence oldest = new Precedence(Integer.MAX_VALUE, 0, 2);
        Precedence newest = new Precedence(Integer.MAX_VALUE, 0, 7);

        assertThat(Stream.of(newest, oldest, ranked, lessSpecific, specific)
                        .sorted()
                        .toList())
                .isEqualTo(List.of(specific, lessSpecific, ranked, oldest, newest));
    }
}
