package org.tonghu.work.internal.approval;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;

/** Approvals in the database. */
@Component
public final class DatabaseApprovals implements Approvals {
    private static final String SUBJECT = "approval";

    private final ApprovalRows rows;
    private final ApprovalViews views;
    private final Plans plans;
    private final Steps steps;
    private final Right right;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public DatabaseApprovals(
            @Reference ApprovalRows rows,
            @Reference ApprovalViews views,
            @Reference Plans plans,
            @Reference Steps steps,
            @Reference Right right,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.rows = rows;
        this.views = views;
        this.plans = plans;
        this.steps = steps;
        this.right = right;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Approval begin(Request request) {
        return rows.tx(() -> {
            Optional<ApprovalRow> before = rows.lock(request.kind(), request.subject());
            if (before.isEmpty()) {
                first(request);
            } else if (before.get().state().equals(ApprovalRow.RETURNED)) {
                again(request, before.get());
            } else if (!before.get().open()) {
                throw Problem.conflict("approval-decided", Map.of(), views.view(before.get()));
            }
            return find(request.kind(), request.subject()).orElseThrow();
        });
    }

    private void first(Request request) {
        ApprovalRow row = row(request, Uuid7.next(), 1);
        if (rows.insert(row, clock.instant())) {
            begun(row);
        }
    }

    private void again(Request request, ApprovalRow before) {
        ApprovalRow row = row(request, before.id(), before.round() + 1);
        rows.again(row);
        steps.taken(before);
        begun(row);
    }

    private void begun(ApprovalRow row) {
        steps.open(row);
        audit.changed(
                "approval.begun",
                SUBJECT,
                row.id(),
                row.division(),
                Map.of("round", new Audit.Change(null, Integer.toString(row.round()))));
    }

    private ApprovalRow row(Request request, UUID id, int round) {
        int prefecture = DivisionCode.prefecture(request.division());
        return new ApprovalRow(
                id,
                request.module(),
                request.kind(),
                request.subject(),
                request.division(),
                ApprovalRow.OPEN,
                round,
                0,
                plans.of(request.module(), request.kind(), prefecture),
                Caller.who().accountId(),
                request.text(),
                request.args(),
                request.link());
    }

    @Override
    public Approval decide(String kind, UUID subject, Verdict verdict, String reason) {
        return rows.tx(() -> {
            ApprovalRow row = rows.lock(kind, subject)
                    .filter(found -> Caller.who().scope().contains(found.division()))
                    .orElseThrow(Problem::notFound);
            if (!row.open()) {
                throw Problem.conflict("approval-not-open", Map.of(), views.view(row));
            }
            right.require(row, rows.decisions(row.id()));
            String why = reason(verdict, reason);
            ApprovalRow next = next(row, verdict);
            rows.decide(row, verdict.name().toLowerCase(Locale.ROOT), why, Caller.who(), clock.instant());
            rows.move(next);
            followed(row, next);
            decided(row, verdict, why);
            return views.view(next);
        });
    }

    private static String reason(Verdict verdict, String reason) {
        boolean blank = reason == null || reason.isBlank();
        if (blank && verdict != Verdict.APPROVE) {
            throw Problem.invalid("/reason", "required");
        }
        return blank ? null : reason.strip();
    }

    private static ApprovalRow next(ApprovalRow row, Verdict verdict) {
        return switch (verdict) {
            case RETURN -> row.moved(ApprovalRow.RETURNED, row.step());
            case REFUSE -> row.moved(ApprovalRow.REFUSED, row.step());
            case APPROVE -> row.last()
                    ? row.moved(ApprovalRow.APPROVED, row.step())
                    : row.moved(ApprovalRow.OPEN, row.step() + 1);
        };
    }

    private void followed(ApprovalRow row, ApprovalRow next) {
        steps.close(row);
        if (next.open()) {
            steps.open(next);
        } else if (next.state().equals(ApprovalRow.RETURNED)) {
            steps.giveBack(next);
        }
    }

    private void decided(ApprovalRow row, Verdict verdict, String reason) {
        audit.changed(
                "approval.decided",
                SUBJECT,
                row.id(),
                row.division(),
                Map.of(
                        "step", new Audit.Change(null, row.line().step()),
                        "verdict", new Audit.Change(null, verdict.name().toLowerCase(Locale.ROOT)),
                        "reason", new Audit.Change(null, reason)));
    }

    @Override
    public Optional<Approval> find(String kind, UUID subject) {
        return rows.find(kind, subject).map(views::view);
    }

    @Override
    public boolean mayDecide(String kind, UUID subject) {
        return find(kind, subject).filter(Approval::mayDecide).isPresent();
    }
}
