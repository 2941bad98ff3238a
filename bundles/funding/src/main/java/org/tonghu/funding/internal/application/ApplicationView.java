package org.tonghu.funding.internal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.clock.RunningClock;

/**
 * An application as people read it.
 *
 * @param account masked
 * @param from first month paid once granted, like {@code 2026-12}; else null
 * @param findings what the facts say today, for who checks and decides; else null
 * @param approval null in lists
 * @param actions keys of what the caller may do now
 */
public record ApplicationView(
        UUID id,
        UUID child,
        String childName,
        String village,
        String payer,
        String kind,
        String careSetting,
        String paidBy,
        String alreadyPaid,
        String alreadyKind,
        String payee,
        String relation,
        String bank,
        String account,
        String note,
        String state,
        LocalDate appliedOn,
        String appliedBy,
        LocalDate decidedOn,
        String from,
        DecisionView decision,
        Findings findings,
        Approval approval,
        List<RunningClock> clocks,
        List<String> actions,
        long version,
        String updatedBy,
        Instant updatedAt) {

    /** @param reasons those the caller may read */
    public record DecisionView(
            String verdict,
            String reason,
            String rule,
            LocalDate since,
            List<ReasonView> reasons,
            String from,
            String rulesVersion,
            String tablesVersion,
            String by) {}

    /** @param label in the caller's language */
    public record ReasonView(String code, String label, LocalDate from) {}

    /** @param obstacles what stands against a grant today, in words; empty where nothing does */
    public record Findings(
            boolean eligible, String rule, LocalDate since, List<ReasonView> reasons, List<String> obstacles) {}
}
