package org.tonghu.api.division;

/** Division codes from {@code lo}, included, to {@code hi}, excluded. */
public record CodeRange(long lo, long hi) {
    public static final CodeRange ALL = new CodeRange(0, 1_000_000_000_000L);

    public CodeRange {
        if (lo < 0 || hi <= lo || hi > 1_000_000_000_000L) {
            throw new IllegalArgumentException("not a range of division codes: " + lo + " to " + hi);
        }
    }

    public boolean contains(long code) {
        return lo <= code && code < hi;
    }
}
