package org.tonghu.funding.internal.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entitlement as people read it.
 *
 * @param from first month paid, like {@code 2026-12}
 * @param to last month paid, or null
 * @param standard yuan a month now, null where none is in force
 * @param monthly what is paid a month now: the standard less what is already paid
 * @param lastPaid last month of a frozen list, or null
 * @param paidTotal yuan paid by frozen lists
 * @param running whether it runs this month
 */
public record EntitlementView(
        UUID id,
        UUID application,
        UUID child,
        String childName,
        String kind,
        String careSetting,
        String payer,
        String from,
        String to,
        BigDecimal alreadyPaid,
        BigDecimal standard,
        BigDecimal monthly,
        String lastPaid,
        BigDecimal paidTotal,
        boolean running,
        LocalDate decidedOn,
        String decidedBy) {}
