package org.tonghu.api.approval;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Approvals of all modules. The steps of a kind stand in the module's {@code approvals/KIND.csv} and may be replaced for
 * a prefecture by {@code etc/prefectures/5331.json}; a running approval keeps the steps it began with. A module calls
 * {@link #decide} inside its own transaction and acts on the state returned, so that the last signature and its effect are
 * one. Each step has a clock, and a task before whoever may decide; both end with the step.
 *
 * <p>Columns of the file: {@code step,level,roles,two_person,working_days}; roles separated by spaces; {@code level} is
 * township, county, prefecture or province.
 */
@ProviderType
public interface Approvals {
    /**
     * Begins in the current transaction, or begins again after a return as the next round, with the steps configured then;
     * one that is open is left as it is.
     *
     * @throws org.tonghu.api.problem.Problem {@code approval-decided} (409) where it was approved or refused before
     */
    Approval begin(Request request);

    /**
     * The current caller decides the step that is open. A return and a refusal need a reason.
     *
     * @throws org.tonghu.api.problem.Problem not-found where nothing was asked or it is out of scope; forbidden where she has not the step's role at its place, or took an earlier
     *     step of this round or made the request where two persons are asked; {@code approval-not-open} (409) where no
     *     step is open; invalid where the reason is missing (pointer
     *     {@code /reason}); {@code work-not-permitted} for a worker who may not work yet
     */
    Approval decide(String kind, UUID subject, Verdict verdict, String reason);

    Optional<Approval> find(String kind, UUID subject);

    /** Whether the current caller may decide the open step. */
    boolean mayDecide(String kind, UUID subject);

    /** What was decided. */
    enum Verdict {
        APPROVE,
        /** Back to who asked, to be mended. */
        RETURN,
        REFUSE
    }

    /**
     * What is to be approved.
     *
     * @param kind e.g. {@code funding.application}
     * @param division place of the subject; each step is decided at the division of its level that contains it
     * @param text key in the module's i18n bundle for the task
     */
    record Request(
            String module,
            String kind,
            UUID subject,
            long division,
            String text,
            java.util.Map<String, String> args,
            String link) {}
}
