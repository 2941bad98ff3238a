package org.tonghu.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTableTest {
    @ParameterizedTest
    @CsvSource({
        "reported, receive respond police, receive",
        "received, respond police, respond",
        "responded, assess police, assess",
        "assessed, help police, help",
        "helped, help close police, close",
        "closed, reopen, ''"
    })
    void eachStateHasItsStepsAndItsNextOne(String state, String steps, String next) {
        assertThat(StepTable.from(state)).isEqualTo(List.of(steps.split(" ")));
        assertThat(StepTable.next(state).orElse("")).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"reported, close", "received, close", "responded, close", "assessed, close", "closed, close"})
    void nothingClosesBeforeHelp(String state, String step) {
        assertThat(StepTable.find(state, step)).isEmpty();
    }
}
