package org.tonghu.demo.internal.population;

import java.util.Arrays;
import java.util.List;

/** A choice among things of different weight. Immutable. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] bounds;

    private Weighted(List<T> things, double[] bounds) {
        this.things = things;
        this.bounds = bounds;
    }

    static <T> Weighted<T> of(List<T> things, double[] weights) {
        double[] bounds = weights.clone();
        Arrays.parallelPrefix(bounds, Double::sum);
        return new Weighted<>(List.copyOf(things), bounds);
    }

    /** From text like {@code home 470 away 430}. */
    static Weighted<String> parse(String text) {
        String[] parts = text.split(" ");
        String[] things = new String[parts.length / 2];
        double[] weights = new double[things.length];
        for (int i = 0; i < things.length; i++) {
            things[i] = parts[2 * i];
            weights[i] = Double.parseDouble(parts[2 * i + 1]);
        }
        return of(List.of(things), weights);
    }

    T pick(Dice dice) {
        double at = dice.share() * bounds[bounds.length - 1];
        int found = Arrays.binarySearch(bounds, at);
        return things.get(found >= 0 ? Math.min(found + 1, things.size() - 1) : -found - 1);
    }
}
