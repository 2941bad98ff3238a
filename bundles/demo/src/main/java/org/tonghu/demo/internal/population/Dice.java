package org.tonghu.demo.internal.population;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed and number throw the same. Not for several threads, not for secrets. */
final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private final SplittableRandom random;

    /** The dice of the family, person or account with this number. */
    Dice(long seed, long number) {
        random = new SplittableRandom(seed * SPREAD + number);
    }

    /** From 0, included, to the bound, excluded. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From first to last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True in so many of a thousand throws. */
    boolean inThousand(int times) {
        return random.nextInt(1000) < times;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    double share() {
        return random.nextDouble();
    }
}
