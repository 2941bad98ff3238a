package org.tonghu.funding.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.problem.FieldError;

/**
 * What the facts say of an application on a day.
 *
 * @param rule the category rule that applies, or null where none does
 * @param since since when it applies, or null
 * @param reasons the facts it rests on
 * @param rules version of the category rules, or null where none were asked
 * @param obstacles what stands against a grant; empty where nothing does
 */
record Finding(String rule, LocalDate since, List<Reason> reasons, UUID rules, List<FieldError> obstacles) {

    /** A fact and its first day. */
    record Reason(String code, LocalDate from) {
        @Override
        public String toString() {
            return code + ":" + from;
        }
    }

    /** Reasons as the rules write them: {@code code:2026-01-31,…}. */
    static List<Reason> reasons(String text) {
        List<Reason> reasons = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(",")) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                reasons.add(new Reason(part.substring(0, colon), LocalDate.parse(part.substring(colon + 1))));
            }
        }
        return reasons.stream().distinct().toList();
    }
}
