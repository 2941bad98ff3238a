package org.tonghu.training.internal.exam;

/** What answers are worth: so many of so many right, as per cent rounded down, and whether that is enough. */
public record Score(int correct, int of, int percent, boolean passed) {
    private static final int WHOLE = 100;

    /** @param passMark per cent that is enough; 59.9 of 60 is not */
    public static Score of(int correct, int of, int passMark) {
        return new Score(correct, of, correct * WHOLE / of, correct * WHOLE >= passMark * of);
    }
}
