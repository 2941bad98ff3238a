package org.tonghu.training.internal.exam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One worker sitting an examination once.
 *
 * @param attempt 1 for the first
 * @param seed draws the order of options
 * @param answers letter by question id; empty until submitted
 * @param score null until submitted
 */
public record Sitting(
        UUID id,
        UUID enrolment,
        UUID account,
        int attempt,
        long seed,
        List<String> questions,
        int passMark,
        Instant startedAt,
        Instant dueAt,
        Map<String, String> answers,
        Instant submittedAt,
        Score score) {
    public Sitting {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }

    boolean submitted() {
        return submittedAt != null;
    }

    boolean passed() {
        return score != null && score.passed();
    }

    /** Whether answers are still awaited; no answer in time is an attempt without a right answer. */
    boolean open(Instant now) {
        return !submitted() && now.isBefore(dueAt);
    }
}
