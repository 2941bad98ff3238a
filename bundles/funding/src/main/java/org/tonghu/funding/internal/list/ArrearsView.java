package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.util.UUID;

/** What an earlier month still owes a child, as people read it. */
public record ArrearsView(
        UUID id,
        UUID entitlement,
        UUID child,
        String paidMonth,
        String forMonth,
        BigDecimal amount,
        BigDecimal centralProvincial,
        BigDecimal prefecture,
        BigDecimal county,
        String reason,
        long version) {}
