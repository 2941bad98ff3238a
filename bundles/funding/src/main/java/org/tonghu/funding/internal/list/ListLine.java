package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of a list as people read it.
 *
 * @param kind code, null where the caller may not learn it
 * @param lineKind {@code grant} or {@code arrears}
 * @param forMonth the month it is owed for
 * @param outcome {@code paid}, or why nothing is paid; code of list {@code funding-outcome}
 * @param prefecture null for no share
 * @param why in words: the entitlement, the standard, what was taken off
 * @param frozenAt when its list was frozen, or null
 */
public record ListLine(
        UUID id,
        UUID list,
        UUID child,
        String childName,
        String village,
        String kind,
        String careSetting,
        String lineKind,
        String forMonth,
        String outcome,
        BigDecimal rate,
        BigDecimal alreadyPaid,
        BigDecimal amount,
        BigDecimal centralProvincial,
        BigDecimal prefecture,
        BigDecimal county,
        String why,
        Instant frozenAt) {}
