package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.task.NewTask.Owner;

/**
 * A case 个案: where it stands.
 *
 * @param receiver role that handles it
 * @param round 1, and one more each time it was reopened
 * @param dueAt when the next of its clocks runs out, or null
 */
record ChildCase(
        UUID id,
        String number,
        long division,
        UUID child,
        String situation,
        String urgency,
        String receiver,
        String state,
        int round,
        Instant openedAt,
        Instant receivedAt,
        Instant closedAt,
        Instant dueAt,
        String dueKind,
        long version) {

    boolean isOpen() {
        return !state.equals(StepTable.CLOSED);
    }

    String link() {
        return "/m/reporting/case?id=" + id;
    }

    /** Who has to do the next step. */
    Owner owner() {
        AccountRole role = AccountRole.byCode(receiver).orElse(AccountRole.COUNTY_OFFICER);
        return Owner.role(role, DivisionCode.ancestor(division, level(role)));
    }

    /** The level whose divisions a role works at; a protection institution is one of the county here. */
    static DivisionLevel level(AccountRole role) {
        return switch (role) {
            case VILLAGE_DIRECTOR -> DivisionLevel.VILLAGE;
            case TOWNSHIP_SUPERVISOR -> DivisionLevel.TOWNSHIP;
            case PREFECTURE_OFFICER -> DivisionLevel.PREFECTURE;
            case PROVINCE_OFFICER -> DivisionLevel.PROVINCE;
            default -> DivisionLevel.COUNTY;
        };
    }
}
