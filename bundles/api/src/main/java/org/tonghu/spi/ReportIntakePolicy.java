package org.tonghu.spi;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.Span;

/**
 * How a mandatory report is taken in: how urgent it is, by when what is due, who receives it and who hears of it when
 * time runs out (Cl. 8a). One component is chosen for the prefecture of the report's place. Called outside a
 * transaction's waits: it reads its own tables or none. One that throws doesn't hold the report up; the dated table
 * then applies.
 */
@ConsumerType
public interface ReportIntakePolicy {
    Terms terms(Intake intake);

    /**
     * What is known when a report arrives; nothing of who reports.
     *
     * @param situation code of {@code reporting-situation}
     * @param division where the child is, 12 digits; a county or below
     */
    record Intake(String situation, long division, Instant discoveredAt, Instant arrivedAt) {}

    /**
     * What applies to the report.
     *
     * @param urgency {@code urgent} or {@code ordinary}
     * @param receiver role that receives it, at the division of its level that contains the place
     * @param police until the police must have been told, from the discovery
     * @param receive until the report must have been received, from its arrival
     * @param respond until somebody must have gone there, from the discovery
     * @param assess from the response
     * @param help from the assessment
     * @param ladder who hears of it when one of these runs out
     */
    record Terms(
            String urgency,
            AccountRole receiver,
            Span police,
            Span receive,
            Span respond,
            Span assess,
            Span help,
            List<NewClock.Rung> ladder) {
        public Terms {
            ladder = List.copyOf(ladder);
        }
    }
}
