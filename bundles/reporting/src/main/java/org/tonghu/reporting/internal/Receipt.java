package org.tonghu.reporting.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number a reporter is given: ten random characters and one to check them, in an alphabet without I, L, O and U.
 * Whoever has it may read the report's state and nothing else.
 */
final class Receipt {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BASE = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipt() {}

    static String next() {
        StringBuilder body = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return grouped(body.append(check(body.toString())).toString());
    }

    /** The number as it was given out, however it was typed; empty where the check character does not fit. */
    static Optional<String> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean right = plain.length() == LENGTH + 1
                && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && check(plain.substring(0, LENGTH)) == plain.charAt(LENGTH);
        return right ? Optional.of(grouped(plain)) : Optional.empty();
    }

    /** Luhn's check for 32 characters: one wrong character and almost every swap of neighbours are found. */
    private static char check(String body) {
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int part = factor * ALPHABET.indexOf(body.charAt(i));
            sum += part / BASE + part % BASE;
            factor = factor == 2 ? 1 : 2;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static String grouped(String plain) {
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }
}
