package org.tonghu.funding.internal.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.RunningClock;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.problem.FieldError;
import org.tonghu.funding.internal.FactLabels;
import org.tonghu.funding.internal.Names;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.application.ApplicationView.DecisionView;
import org.tonghu.funding.internal.application.ApplicationView.Findings;
import org.tonghu.funding.internal.application.ApplicationView.ReasonView;
import org.tonghu.funding.internal.application.Finding.Reason;

/** Applications as the current caller may read them: accounts masked, reasons only of facts open to her. */
@Component(service = ApplicationViews.class)
public final class ApplicationViews {
    private final Approvals approvals;
    private final Clocks clocks;
    private final Facts facts;
    private final Eligibility eligibility;
    private final Permissions permissions;
    private final FactLabels labels;
    private final Names names;
    private final Texts texts;
    private final Today today;

    @Activate
    public ApplicationViews(
            @Reference Approvals approvals,
            @Reference Clocks clocks,
            @Reference Facts facts,
            @Reference Eligibility eligibility,
            @Reference Permissions permissions,
            @Reference FactLabels labels,
            @Reference Names names,
            @Reference Texts texts,
            @Reference Today today) {
        this.approvals = approvals;
        this.clocks = clocks;
        this.facts = facts;
        this.eligibility = eligibility;
        this.permissions = permissions;
        this.labels = labels;
        this.names = names;
        this.texts = texts;
        this.today = today;
    }

    /** With approval, clocks, and what the facts say today. */
    ApplicationView whole(Application application, ChildRef child) {
        Approval approval =
                approvals.find(Applications.APPROVAL, application.id()).orElse(null);
        return view(
                application,
                child,
                names.of(child.id(), child.village()),
                application.isOpen() ? findings(application, child) : null,
                approval,
                clocks.of(application.id(), false),
                actions(application));
    }

    /** Rows of a list. */
    List<ApplicationView> brief(List<Application> applications, Function<Application, ChildRef> children) {
        Map<UUID, ChildRef> found = new HashMap<>();
        Map<UUID, Long> villages = new HashMap<>();
        for (Application application : applications) {
            ChildRef child = found.computeIfAbsent(application.child(), id -> children.apply(application));
            villages.put(child.id(), child.village());
        }
        Map<UUID, String> known = names.of(villages);
        return applications.stream()
                .map(application -> view(
                        application,
                        found.get(application.child()),
                        known.get(application.child()),
                        null,
                        null,
                        List.of(),
                        List.of()))
                .toList();
    }

    /** Reasons in words, those the caller may read. */
    List<ReasonView> reasons(List<Reason> reasons) {
        Set<String> readable = facts.readable(reasons.stream().map(Reason::code).toList());
        return reasons.stream()
                .filter(reason -> readable.contains(reason.code()))
                .map(reason -> new ReasonView(reason.code(), labels.of(reason.code()), reason.from()))
                .toList();
    }

    private List<String> actions(Application application) {
        List<String> actions = new ArrayList<>();
        if (application.isOpen() && approvals.mayDecide(Applications.APPROVAL, application.id())) {
            actions.add("decide");
        }
        if (application.state().equals(Application.RETURNED) && permissions.holds(Caller.who(), "funding.apply")) {
            actions.add("mend");
        }
        return actions;
    }

    private Findings findings(Application application, ChildRef child) {
        boolean asked =
                permissions.holds(Caller.who(), "funding.check") || permissions.holds(Caller.who(), "funding.decide");
        if (!asked) {
            return null;
        }
        Claim claim = application.claim();
        Finding finding = eligibility.on(today.day(), child, claim.kind(), claim.care());
        List<ReasonView> told = reasons(finding.reasons());
        return new Findings(
                finding.obstacles().isEmpty(),
                told.size() == finding.reasons().size() ? finding.rule() : null,
                finding.since(),
                told,
                finding.obstacles().stream().map(this::words).toList());
    }

    private String words(FieldError error) {
        return texts.text(error.code(), error.args());
    }

    /** Where a reason is not told, the rule isn't either: it would tell it. */
    private DecisionView decision(Decision decision) {
        if (decision == null) {
            return null;
        }
        List<ReasonView> told = reasons(decision.reasons());
        return new DecisionView(
                decision.verdict(),
                decision.reason(),
                told.size() == decision.reasons().size() ? decision.rule() : null,
                decision.since(),
                told,
                text(decision.from()),
                decision.rules(),
                decision.tables(),
                decision.by());
    }

    private ApplicationView view(
            Application application,
            ChildRef child,
            String childName,
            Findings findings,
            Approval approval,
            List<RunningClock> running,
            List<String> actions) {
        Map<String, String> claim = application.claim().fields();
        DecisionView decision = decision(application.decision());
        return new ApplicationView(
                application.id(),
                application.child(),
                childName,
                String.valueOf(child.village()),
                texts.payer(application.payer()),
                claim.get("kind"),
                claim.get("careSetting"),
                claim.get("paidBy"),
                claim.get("alreadyPaid"),
                claim.get("alreadyKind"),
                claim.get("payee"),
                claim.get("relation"),
                claim.get("bank"),
                claim.get("account"),
                claim.get("note"),
                application.state(),
                application.appliedOn(),
                application.appliedBy(),
                application.decidedOn(),
                decision == null ? null : decision.from(),
                decision,
                findings,
                approval,
                running,
                actions,
                application.version(),
                application.updatedBy(),
                application.updatedAt());
    }

    private static String text(Object month) {
        return month == null ? null : month.toString();
    }
}
