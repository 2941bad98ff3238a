package org.tonghu.security.internal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a password must be (GB/T 22239, level 3). Lengths are counted in characters as people see them. */
public final class PasswordRules {
    /** How long a password may be used. */
    public static final Duration AGE = Duration.ofDays(90);

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int KINDS = 3;

    private PasswordRules() {}

    /** The code of what is wrong with it, empty for a good one. */
    public static Optional<String> fault(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (kinds(password) < KINDS) {
            return Optional.of("password.too-few-kinds");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.has-username");
        }
        return Optional.empty();
    }

    /** Whether a password set at that time is too old by now; the ninetieth day is the last good one. */
    public static boolean expired(Instant changedAt, Instant now) {
        return now.isAfter(changedAt.plus(AGE));
    }

    private static long kinds(String password) {
        IntPredicate upper = Character::isUpperCase;
        IntPredicate lower = Character::isLowerCase;
        IntPredicate digit = Character::isDigit;
        IntPredicate other = upper.or(lower).or(digit).negate();
        return Stream.of(upper, lower, digit, other)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
