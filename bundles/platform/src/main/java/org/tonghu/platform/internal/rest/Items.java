package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A list, and the opaque place to go on from where there is more. */
public record Items<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) String after) {
    public Items {
        items = List.copyOf(items);
    }

    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }
}
