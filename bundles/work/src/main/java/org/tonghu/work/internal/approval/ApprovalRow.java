package org.tonghu.work.internal.approval;

import java.util.Map;
import java.util.UUID;
import org.tonghu.api.division.DivisionCode;

/**
 * An approval as it is stored.
 *
 * @param step number of the step that is open or was decided last
 * @param asker account that began the round
 */
record ApprovalRow(
        UUID id,
        String module,
        String kind,
        UUID subject,
        long division,
        String state,
        int round,
        int step,
        Plan plan,
        UUID asker,
        String text,
        Map<String, String> args,
        String link) {
    static final String OPEN = "open";
    static final String APPROVED = "approved";
    static final String RETURNED = "returned";
    static final String REFUSED = "refused";

    Plan.Line line() {
        return plan.lines().get(step);
    }

    /** The division at which the step is decided. */
    long place() {
        return DivisionCode.ancestor(division, line().level());
    }

    boolean open() {
        return OPEN.equals(state);
    }

    boolean last() {
        return step == plan.lines().size() - 1;
    }

    /** Kind of the step's tasks and clock. */
    String stepKind() {
        return kind + "." + line().step();
    }

    /** Kind of the task before the asker after a return. */
    String returnedKind() {
        return kind + ".returned";
    }

    ApprovalRow moved(String nextState, int nextStep) {
        return new ApprovalRow(
                id, module, kind, subject, division, nextState, round, nextStep, plan, asker, text, args, link);
    }
}
