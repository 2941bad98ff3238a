package org.tonghu.security.internal.session;

import java.time.Instant;
import org.tonghu.security.internal.account.PasswordRules;

/** What a person who gave the right password must still do before she can work. */
public enum Need {
    NOTHING(null),
    /** Give the code of her second factor. */
    CODE("totp"),
    /** Set up a second factor. */
    ENROLMENT("totp-enrol"),
    /** Change her password. */
    PASSWORD("password");

    private final String code;

    Need(String code) {
        this.code = code;
    }

    /** As REST names it; null for nothing. */
    public String code() {
        return code;
    }

    /**
     * The second factor comes first, so that a password alone never changes the password.
     *
     * @param enrolled whether a second factor is set up
     * @param given whether it was given in this session
     */
    static Need of(
            boolean required, boolean enrolled, boolean given, boolean mustChange, Instant changedAt, Instant now) {
        if (enrolled && !given) {
            return CODE;
        }
        if (required && !enrolled) {
            return ENROLMENT;
        }
        return mustChange || PasswordRules.expired(changedAt, now) ? PASSWORD : NOTHING;
    }
}
