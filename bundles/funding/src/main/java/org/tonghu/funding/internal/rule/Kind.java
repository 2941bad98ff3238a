package org.tonghu.funding.internal.rule;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of the orphan-type grant (Cl. 9a, 9b). The code is that of the category where the category rules know one. */
public enum Kind {
    /** 散居孤儿. */
    ORPHAN_SCATTERED("orphan-scattered", CareSetting.SCATTERED),
    /** 集中养育孤儿. */
    ORPHAN_INSTITUTION("orphan-institution", CareSetting.INSTITUTION),
    /** 事实无人抚养儿童. */
    DE_FACTO("de-facto-unsupported", null),
    /** 艾滋病病毒感染儿童; sealed: only who may read medical facts learns of it. */
    HIV("hiv-infected", null);

    private final String code;
    private final CareSetting care;

    Kind(String code, CareSetting care) {
        this.code = code;
        this.care = care;
    }

    public String code() {
        return code;
    }

    /** The care setting the kind itself says; empty where both occur. */
    public Optional<CareSetting> care() {
        return Optional.ofNullable(care);
    }

    public boolean isSealed() {
        return this == HIV;
    }

    /** Whether what the child already gets as 低保 or 特困 is taken off (差额补助). */
    public boolean isToppedUp() {
        return this == DE_FACTO;
    }

    public static Optional<Kind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
