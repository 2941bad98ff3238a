package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A monthly list as people read it.
 *
 * @param month like {@code 2025-03}
 * @param payer 12-digit code
 * @param state {@code draft} or {@code frozen}
 * @param paid children paid
 * @param held entitlements listed but not paid, each with its reason
 * @param tablesVersion version of the dated tables it was computed with
 */
public record MonthlyList(
        UUID id,
        String month,
        String payer,
        String payerName,
        String state,
        long paid,
        long arrears,
        long held,
        BigDecimal amount,
        String tablesVersion,
        Instant computedAt,
        String computedBy,
        Instant frozenAt,
        String frozenBy,
        long version) {}
