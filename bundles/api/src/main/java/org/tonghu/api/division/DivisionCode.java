package org.tonghu.api.division;

/** Arithmetic of the 12-digit division codes (2+2+2+3+3). */
public final class DivisionCode {
    /** 云南省. */
    public static final long PROVINCE = 530_000_000_000L;

    private DivisionCode() {}

    /**
     * The level by trailing zeros. A code that ends in {@code 000} is a township's, in {@code 000000} a county's, and so on.
     *
     * @throws IllegalArgumentException for a number that has not 12 digits
     */
    public static DivisionLevel level(long code) {
        if (code < 100_000_000_000L || code > 999_999_999_999L) {
            throw new IllegalArgumentException("not a division code: " + code);
        }
        for (DivisionLevel level : DivisionLevel.values()) {
            if (code % level.step() == 0) {
                return level;
            }
        }
        throw new IllegalStateException();
    }

    /** All codes in the area of this division, itself among them. */
    public static CodeRange range(long code) {
        return new CodeRange(code, code + level(code).step());
    }

    /** The code of the division of this level that contains the given one; the code itself if it is of that level or above. */
    public static long ancestor(long code, DivisionLevel level) {
        return code - code % level.step();
    }

    /** The four-digit prefecture, e.g. 5331, or 0 for the province itself. */
    public static int prefecture(long code) {
        int four = (int) (code / DivisionLevel.PREFECTURE.step());
        return four % 100 == 0 ? 0 : four;
    }

    /** The 12-digit code of a four-digit prefecture; that of the province for 0. */
    public static long ofPrefecture(int prefecture) {
        return prefecture == 0 ? PROVINCE : prefecture * DivisionLevel.PREFECTURE.step();
    }
}
