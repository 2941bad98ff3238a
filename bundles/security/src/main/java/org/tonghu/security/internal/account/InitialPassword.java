package org.tonghu.security.internal.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A random password that is told once and must be changed at first use. */
final class InitialPassword {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are mistaken for each other. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int LENGTH = 4;

    private InitialPassword() {}

    /** Four groups of four signs, joined by hyphens: over 90 bits. */
    static String next() {
        while (true) {
            String password =
                    Stream.generate(InitialPassword::group).limit(GROUPS).collect(Collectors.joining("-"));
            if (PasswordRules.fault(password, "\n").isEmpty()) {
                return password;
            }
        }
    }

    private static String group() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
