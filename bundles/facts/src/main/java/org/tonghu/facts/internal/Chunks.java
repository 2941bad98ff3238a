package org.tonghu.facts.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists, so that no statement carries more than a thousand ids. */
public final class Chunks {
    private static final int SIZE = 1_000;

    private Chunks() {}

    /** The list in pieces of at most a thousand, in order. */
    public static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
