package org.tonghu.funding.internal.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.approval.Approvals.Verdict;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.Trail;
import org.tonghu.funding.internal.grant.Entitlement;
import org.tonghu.funding.internal.grant.EntitlementRows;
import org.tonghu.funding.internal.rule.Kind;

/**
 * The township's check and the county's decision (Cl. 9b). The last signature and the entitlement are one transaction; a
 * grant that does not follow from the facts of the day is refused, whoever signs.
 */
@Component(service = Decisions.class)
public final class Decisions {
    private final Database db;
    private final ApplicationRows rows;
    private final Applications applications;
    private final ApplicationViews views;
    private final Eligibility eligibility;
    private final EntitlementRows entitlements;
    private final GrantTables tables;
    private final Approvals approvals;
    private final Permissions permissions;
    private final Trail trail;
    private final Today today;

    @Activate
    @SuppressWarnings("java:S107")
    public Decisions(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference ApplicationRows rows,
            @Reference Applications applications,
            @Reference ApplicationViews views,
            @Reference Eligibility eligibility,
            @Reference EntitlementRows entitlements,
            @Reference GrantTables tables,
            @Reference Approvals approvals,
            @Reference Permissions permissions,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.applications = applications;
        this.views = views;
        this.eligibility = eligibility;
        this.entitlements = entitlements;
        this.tables = tables;
        this.approvals = approvals;
        this.permissions = permissions;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Decides the step that is open.
     *
     * @param seen the version the caller saw, or null
     * @throws Problem not-found; forbidden for one who may not decide the open step;
     *     work-not-permitted for one not trained yet; approval-not-open; stale; invalid
     *     with every obstacle where the county would grant what the facts of the day do not bear
     */
    public ApplicationView decide(UUID id, String verdict, String reason, Long seen) {
        return db.tx(() -> {
            Application application = rows.locked(id).orElseThrow(Problem::notFound);
            ChildRef child = applications.require(application);
            boolean last = isLast(id);
            permissions.require(last ? "funding.decide" : "funding.check");
            if (seen != null && seen != application.version()) {
                throw Problem.stale(views.whole(application, child));
            }
            Approval after = approvals.decide(Applications.APPROVAL, id, verdict(verdict), reason);
            Application now = act(application, child, after, last, reason);
            trail.changed(
                    "funding.application-" + now.state(),
                    Applications.APPROVAL,
                    id,
                    child.village(),
                    Map.of("state", application.state()),
                    Map.of("state", now.state()));
            return views.whole(now, child);
        });
    }

    private boolean isLast(UUID id) {
        Approval approval = approvals.find(Applications.APPROVAL, id).orElseThrow(Problem::notFound);
        List<Approval.Step> steps = approval.steps();
        return steps.get(steps.size() - 1).name().equals(approval.step());
    }

    private Application act(Application application, ChildRef child, Approval after, boolean last, String reason) {
        return switch (after.state()) {
            case "approved" -> grant(application, child, reason);
            case "returned" -> rows.move(application, Application.RETURNED);
            case "refused" -> refuse(application, child, last, reason);
            default -> rows.move(application, isLast(application.id()) ? Application.DECIDING : Application.CHECKING);
        };
    }

    private Application grant(Application application, ChildRef child, String reason) {
        Claim claim = application.claim();
        Finding finding = eligibility.on(today.day(), child, claim.kind(), claim.care());
        if (!finding.obstacles().isEmpty()) {
            throw Problem.invalid(finding.obstacles());
        }
        YearMonth from = tables.starts().start(claim.kind(), today.day());
        boolean already = entitlements.of(child.id()).stream()
                .anyMatch(one -> one.kind() == claim.kind()
                        && one.care() == claim.care()
                        && one.runs(from)
                        && one.payer() == application.payer());
        if (already) {
            throw Problem.invalid("/verdict", "funding.obstacle.already");
        }
        Decision decision = new Decision(
                "approve",
                reason,
                finding.rule(),
                finding.since(),
                finding.reasons(),
                from,
                finding.rules() == null ? null : finding.rules().toString(),
                tables.version(),
                Caller.who().realName());
        Application granted = rows.decide(application, Application.GRANTED, decision);
        entitlements.begin(List.of(entitlement(granted, from)));
        tell(granted, child, "granted");
        return granted;
    }

    private Entitlement entitlement(Application granted, YearMonth from) {
        Claim claim = granted.claim();
        return new Entitlement(
                Uuid7.next(),
                granted.id(),
                granted.child(),
                claim.kind(),
                claim.care(),
                granted.payer(),
                from,
                null,
                claim.alreadyPaid(),
                granted.decidedOn(),
                Caller.who().realName());
    }

    private Application refuse(Application application, ChildRef child, boolean last, String reason) {
        Decision decision = new Decision(
                "refuse",
                reason,
                null,
                null,
                List.of(),
                null,
                null,
                tables.version(),
                Caller.who().realName());
        Application refused = rows.decide(application, Application.REFUSED, decision);
        tell(refused, child, last ? "refused" : "refused-at-check");
        return refused;
    }

    /** A sealed kind is not named in the event, which counters of other modules read. */
    private void tell(Application decided, ChildRef child, String verdict) {
        Kind kind = decided.claim().kind();
        trail.publish(List.of(trail.event(
                "ApplicationDecided",
                decided.id(),
                child.village(),
                Map.of("kind", kind.isSealed() ? "sealed" : kind.code(), "verdict", verdict))));
    }

    private static Verdict verdict(String code) {
        return switch (code == null ? "" : code) {
            case "approve" -> Verdict.APPROVE;
            case "return" -> Verdict.RETURN;
            case "refuse" -> Verdict.REFUSE;
            default -> throw Problem.invalid("/verdict", "funding.verdict-unknown");
        };
    }
}
