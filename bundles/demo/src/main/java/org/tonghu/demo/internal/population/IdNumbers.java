package org.tonghu.demo.internal.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Identity numbers that check (GB 11643) and yet belong to nobody: the six digits of the place are 539900 to 539999, and
 * no prefecture of Yunnan ever had the number 99. Each number is given once. Not for several threads.
 */
final class IdNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int FIRST_PLACE = 539_900;
    private static final int PLACES = 100;
    private static final int A_PLACE_A_DAY = 500;

    private final Map<Integer, Integer> given = new HashMap<>();

    /** The next number of a person of this birth date; the last digit but one is odd for a male. */
    String next(LocalDate birth, boolean male) {
        int day = (int) birth.toEpochDay() * 2 + (male ? 1 : 0);
        int count = given.merge(day, 1, Integer::sum) - 1;
        if (count >= PLACES * A_PLACE_A_DAY) {
            throw new IllegalStateException("no number is left for " + birth);
        }
        int place = FIRST_PLACE + count / A_PLACE_A_DAY;
        int serial = count % A_PLACE_A_DAY * 2 + (male ? 1 : 0);
        String body = place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + threeDigits(serial);
        return body + checkDigit(body);
    }

    private static String threeDigits(int serial) {
        return Integer.toString(1000 + serial).substring(1);
    }

    private static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
