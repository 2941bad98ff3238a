package org.tonghu.work.internal.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sizes that pictures are shown in. */
public enum PictureSize {
    /** In a list. */
    SMALL(320),
    /** On a page of its own. */
    LARGE(1600);

    private final int edge;

    PictureSize(int edge) {
        this.edge = edge;
    }

    int edge() {
        return edge;
    }

    /** By lower-case name. */
    public static Optional<PictureSize> of(String name) {
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
