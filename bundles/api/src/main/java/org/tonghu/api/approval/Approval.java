package org.tonghu.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An approval as it stands.
 *
 * @param state {@code open}, {@code approved}, {@code returned} or {@code refused}
 * @param step name of the open step, or null
 * @param round 1, and one more each time it began again after a return
 * @param mayDecide whether the current caller may decide the open step now
 * @param steps all steps of this round in order
 * @param decisions all decisions of all rounds, the oldest first
 */
public record Approval(
        UUID id,
        String kind,
        UUID subject,
        String state,
        String step,
        int round,
        boolean mayDecide,
        List<Step> steps,
        List<Decision> decisions) {
    /**
     * @param title in the caller's language: key {@code approval.KIND.NAME} of the module, else the level's name
     * @param level township, county, prefecture or province
     * @param roles codes of the account roles that may decide
     * @param state {@code done}, {@code open}, {@code waiting}, {@code returned} or {@code refused}
     */
    public record Step(
            String name,
            String title,
            String level,
            List<String> roles,
            boolean twoPerson,
            int workingDays,
            String state) {}

    /** @param verdict {@code approve}, {@code return} or {@code refuse} */
    public record Decision(int round, String step, String verdict, String reason, UUID by, String byName, Instant at) {}
}
