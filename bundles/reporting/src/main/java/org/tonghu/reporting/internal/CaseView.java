package org.tonghu.reporting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.clock.RunningClock;

/**
 * A case as those who may read cases see it. Nothing in it depends on who reported.
 *
 * @param actions steps the caller can do now
 * @param advice what stands against closing, in words, or null
 */
public record CaseView(
        UUID id,
        String number,
        String state,
        String urgency,
        String situation,
        String division,
        String place,
        UUID child,
        String childName,
        int round,
        Instant openedAt,
        Instant receivedAt,
        Instant closedAt,
        boolean overdue,
        List<Report> reports,
        List<Step> steps,
        List<Measure> measures,
        List<RunningClock> clocks,
        List<Moment> timeline,
        List<String> actions,
        String advice,
        long version) {

    /** A report of the case, by its number within the case. */
    public record Report(
            int no,
            String policeStation,
            String policeOfficer,
            Instant policeAt,
            String policeReceipt,
            boolean policeMissing,
            Instant discoveredAt,
            Instant reportedAt,
            String situation,
            String place,
            String childName,
            String childAge,
            String what) {}

    /** @param text what was written, line by line with its labels */
    public record Step(int no, int round, String step, Instant at, String by, Boolean inTime, String text) {}

    /** A measure of the help plan. */
    public record Measure(
            UUID id,
            int no,
            String what,
            String owner,
            String place,
            LocalDate due,
            String state,
            Instant doneAt,
            String doneBy,
            String result) {}

    /** Something that happened. */
    public record Moment(Instant at, String kind, String text, String by) {}
}
