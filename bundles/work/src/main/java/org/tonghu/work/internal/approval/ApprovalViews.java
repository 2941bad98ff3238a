package org.tonghu.work.internal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.work.internal.text.Texts;

/** Approvals as the current caller reads them. */
@Component(service = ApprovalViews.class)
public final class ApprovalViews {
    private final ApprovalRows rows;
    private final Right right;
    private final Texts texts;

    @Activate
    public ApprovalViews(@Reference ApprovalRows rows, @Reference Right right, @Reference Texts texts) {
        this.rows = rows;
        this.right = right;
        this.texts = texts;
    }

    Approval view(ApprovalRow row) {
        List<Approval.Decision> decisions = rows.decisions(row.id());
        return new Approval(
                row.id(),
                row.kind(),
                row.subject(),
                row.state(),
                row.open() ? row.line().step() : null,
                row.round(),
                right.has(row, decisions),
                steps(row),
                decisions);
    }

    private List<Approval.Step> steps(ApprovalRow row) {
        List<Approval.Step> steps = new ArrayList<>();
        for (Plan.Line line : row.plan().lines()) {
            steps.add(new Approval.Step(
                    line.step(),
                    title(row, line),
                    line.level().code(),
                    Plan.codes(line),
                    line.twoPerson(),
                    line.workingDays(),
                    state(row, steps.size())));
        }
        return steps;
    }

    private String title(ApprovalRow row, Plan.Line line) {
        Locale locale = Caller.current().locale();
        String own = "approval." + row.kind() + "." + line.step();
        return texts.find(row.module(), own, Map.of(), locale)
                .orElseGet(() ->
                        texts.text("work", "approval.level." + line.level().code(), Map.of(), locale));
    }

    private static String state(ApprovalRow row, int number) {
        if (number != row.step()) {
            return number < row.step() ? "done" : "waiting";
        }
        return ApprovalRow.APPROVED.equals(row.state()) ? "done" : row.state();
    }
}
