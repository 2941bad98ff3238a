package org.tonghu.facts.internal.rule;

/**
 * A fact that a rule asks for.
 *
 * @param group 0 for one that must not hold; else of each group one must
 * @param months months it must have lasted
 * @param tells whether the reasons name it; a fact in several groups is named once
 */
record Condition(int group, String fact, int months, boolean tells) {
    /** Those of this group must not hold. */
    static final int NONE = 0;
}
