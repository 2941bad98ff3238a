package org.tonghu.training.internal.bank;

import java.util.List;

/**
 * A question of the bank with four options, one of them right.
 *
 * @param id stays for ever: a sitting keeps it
 * @param focus code of list {@code training-focus}
 * @param ranks account roles it is for
 * @param clause of the policy it asks about
 * @param options in the bank's own order
 * @param right index of the right option
 */
public record Question(
        String id, String focus, List<String> ranks, String clause, String text, List<String> options, int right) {
    public Question {
        ranks = List.copyOf(ranks);
        options = List.copyOf(options);
    }
}
