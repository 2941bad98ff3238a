package org.tonghu.funding.internal.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Yuan with two decimals. */
public final class Money {
    public static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final int WAN = 4;
    private static final int FEN = 2;

    private Money() {}

    /**
     * @throws ArithmeticException for more than two decimals
     * @throws NumberFormatException for what is no number
     */
    public static BigDecimal of(String text) {
        return new BigDecimal(text.strip()).setScale(FEN, RoundingMode.UNNECESSARY);
    }

    /** What is left of a standard after what is already paid; never below zero (差额补助). */
    public static BigDecimal due(BigDecimal standard, BigDecimal alreadyPaid) {
        return standard.subtract(alreadyPaid).max(ZERO);
    }

    /** The amount in 万元 (10,000 yuan), exact, without trailing zeros; null stays null. */
    public static String wan(BigDecimal yuan) {
        return yuan == null ? null : trimmed(yuan.movePointLeft(WAN));
    }

    /** A number as people write it, without trailing zeros. */
    public static String trimmed(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
