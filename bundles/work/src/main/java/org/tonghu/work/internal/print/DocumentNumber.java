package org.tonghu.work.internal.print;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Numbers of documents: 20 signs of Crockford's alphabet, 100 random bits, told by nothing and guessed by nobody. */
final class DocumentNumber {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DocumentNumber() {}

    static String next() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** In groups of five, as it stands on paper. */
    static String shown(String number) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < number.length(); i += GROUP) {
            shown.append(i == 0 ? "" : "-").append(number, i, i + GROUP);
        }
        return shown.toString();
    }

    /** What somebody typed or scanned: groups, small letters and the usual slips are understood. */
    static Optional<String> read(String typed) {
        String number = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean valid = number.length() == LENGTH && number.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return valid ? Optional.of(number) : Optional.empty();
    }
}
