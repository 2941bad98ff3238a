package org.tonghu.registry.internal.name;

import java.util.List;

/**
 * How a name sounds, in lower-case letters without tones.
 *
 * @param full pinyin of the likeliest reading, a family name read as one
 * @param initials first letters of the same
 * @param others further readings, full and initials, none of the two above among them
 */
public record Spelling(String full, String initials, List<String> others) {
    public Spelling {
        others = List.copyOf(others);
    }
}
