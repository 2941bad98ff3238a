package org.tonghu.registry.internal.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643), or that of a residence permit of Hong Kong, Macao or Taiwan (81,
 * 82, 83), which checks alike. The first six digits say where it was issued, not where the person lives.
 */
public final class IdNumber {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int DATE_AT = 6;
    private static final int SEX_AT = 16;
    private static final int CHECK_AT = 17;

    private final String number;

    private IdNumber(String number) {
        this.number = number;
    }

    /** The number without spaces and with a capital X, whatever it is otherwise. */
    public static String tidy(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether it has the eighteen characters of an identity number, right or wrong. */
    public static boolean looksLikeOne(String tidy) {
        return SHAPE.matcher(tidy).matches();
    }

    /** What is wrong with it: key of a text, or empty for a good number. */
    public static Optional<String> fault(String tidy) {
        if (!looksLikeOne(tidy)) {
            return Optional.of("id-number.shape");
        }
        if (dateIn(tidy).isEmpty()) {
            return Optional.of("id-number.date");
        }
        return checkDigit(tidy) == tidy.charAt(CHECK_AT) ? Optional.empty() : Optional.of("id-number.check-digit");
    }

    /** A number without fault, or empty. */
    public static Optional<IdNumber> of(String tidy) {
        return fault(tidy).isEmpty() ? Optional.of(new IdNumber(tidy)) : Optional.empty();
    }

    public LocalDate birthDate() {
        return dateIn(number).orElseThrow();
    }

    /** {@code male} or {@code female}: the seventeenth digit is odd or even. */
    public String sex() {
        return (number.charAt(SEX_AT) - '0') % 2 != 0 ? "male" : "female";
    }

    private static Optional<LocalDate> dateIn(String number) {
        int date = Integer.parseInt(number.substring(DATE_AT, DATE_AT + 8));
        try {
            return Optional.of(LocalDate.of(date / 10_000, date / 100 % 100, date % 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
