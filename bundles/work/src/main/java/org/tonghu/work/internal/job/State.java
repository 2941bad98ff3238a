package org.tonghu.work.internal.job;

import java.util.Locale;

/** States of a job. */
enum State {
    WAITING,
    RUNNING,
    CANCELLING,
    CANCELLED,
    DONE,
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean ended() {
        return this == CANCELLED || this == DONE || this == FAILED;
    }
}
