package org.tonghu.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An approval as it stands.
 *
 * @param state {@code open}, {@code approved}, {@code returned} or {@code refused}
 * @param step name of the open step, or null
 * @param steps all steps of this round in order
 * @param decisions all decisions of all rounds, the oldest first
 */
public record Approval(
        UUID id, String kind, UUID subject, String state, String step, List<Step> steps, List<Decision> decisions) {
    /** @param roles codes of the account roles that may decide */
    public record Step(String name, String level, List<String> roles, boolean twoPerson, int workingDays) {}

    public record Decision(int round, String step, String verdict, String reason, UUID by, String byName, Instant at) {}
}
