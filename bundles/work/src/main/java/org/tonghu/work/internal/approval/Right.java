package org.tonghu.work.internal.approval;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval.Decision;
import org.tonghu.api.permit.Permits;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.serving.Posts;

/** Who may decide a step: role and place, another person where two are asked, and for workers that they may work (Cl. 5c). */
@Component(service = Right.class)
public final class Right {
    private static final Set<AccountRole> WORKERS =
            Set.of(AccountRole.VILLAGE_DIRECTOR, AccountRole.TOWNSHIP_SUPERVISOR);

    private final Permits permits;

    @Activate
    public Right(@Reference Permits permits) {
        this.permits = permits;
    }

    void require(ApprovalRow row, List<Decision> decisions) {
        if (!holds(row, decisions)) {
            throw Problem.forbidden();
        }
        if (asksPermit()) {
            permits.require(Permits.Activity.APPROVAL);
        }
    }

    boolean has(ApprovalRow row, List<Decision> decisions) {
        return row.open()
                && holds(row, decisions)
                && (!asksPermit() || permits.refusals(Permits.Activity.APPROVAL).isEmpty());
    }

    private static boolean holds(ApprovalRow row, List<Decision> decisions) {
        Actor who = Caller.who();
        return row.line().roles().contains(who.role())
                && Posts.of(who).contains(row.place())
                && (!row.line().twoPerson() || !tookPart(row, decisions, who));
    }

    private static boolean tookPart(ApprovalRow row, List<Decision> decisions, Actor who) {
        return row.asker().equals(who.accountId())
                || decisions.stream()
                        .anyMatch(
                                past -> past.round() == row.round() && past.by().equals(who.accountId()));
    }

    private static boolean asksPermit() {
        return WORKERS.contains(Caller.who().role());
    }
}
