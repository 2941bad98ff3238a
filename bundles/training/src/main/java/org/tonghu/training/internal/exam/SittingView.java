package org.tonghu.training.internal.exam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An examination as the one who sits it reads it: never with what is right.
 *
 * @param deadline answers count until then
 * @param result null until submitted
 */
public record SittingView(
        UUID id,
        UUID course,
        String title,
        int attempt,
        Instant startedAt,
        Instant deadline,
        boolean open,
        List<Asked> questions,
        Result result) {

    /** A question with its options in the order of this sitting. */
    public record Asked(String id, String text, List<Option> options) {}

    /** @param letter by which it is answered */
    public record Option(String letter, String text) {}

    /**
     * @param score per cent
     * @param toLearn foci in which something was wrong
     * @param attemptsLeft how often she may try again
     * @param certificate number, or null
     */
    public record Result(
            UUID id,
            boolean passed,
            int score,
            int passMark,
            int correct,
            int of,
            List<String> toLearn,
            int attemptsLeft,
            String nextOn,
            String certificate,
            String validUntil) {}
}
