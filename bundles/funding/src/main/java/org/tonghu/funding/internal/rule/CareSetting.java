package org.tonghu.funding.internal.rule;

import java.util.Arrays;
import java.util.Optional;

/** Where a child is cared for; the standard follows it (Cl. 9a). */
public enum CareSetting {
    /** 散居, in a family. */
    SCATTERED("scattered"),
    /** 集中, in an institution. */
    INSTITUTION("institution");

    private final String code;

    CareSetting(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<CareSetting> byCode(String code) {
        return Arrays.stream(values()).filter(care -> care.code.equals(code)).findFirst();
    }
}
