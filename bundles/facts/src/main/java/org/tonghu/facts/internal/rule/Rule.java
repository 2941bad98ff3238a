package org.tonghu.facts.internal.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated rule: who in age has of each group one fact and none of the excluded, gets the outcome.
 *
 * @param validTo first day on which it is no longer in force, or null
 * @param minAge age reached, in years, or null
 * @param maxAge age not reached, in years, or null
 * @param groups number of groups of conditions
 */
record Rule(
        String id,
        String outcome,
        LocalDate validFrom,
        LocalDate validTo,
        Integer minAge,
        Integer maxAge,
        int groups,
        List<Condition> conditions,
        String clause) {}
