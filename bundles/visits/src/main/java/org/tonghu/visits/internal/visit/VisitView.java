package org.tonghu.visits.internal.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit as people read it.
 *
 * @param counts whether it is the visit a must-visit child needs
 * @param mustVisitMet whether a set waited for it
 * @param advice what has to be done at once, or null
 * @param tasks what followed from it; only where one visit is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
        UUID id,
        UUID child,
        String childName,
        String village,
        String place,
        LocalDate visitedOn,
        String method,
        boolean childSeen,
        boolean guardianSeen,
        String guardianship,
        String schooling,
        String contact,
        LocalDate lostOn,
        boolean harm,
        List<String> needs,
        LocalDate nextOn,
        String note,
        boolean counts,
        boolean mustVisitMet,
        String advice,
        List<FollowUp> tasks,
        String form,
        String recordedBy,
        Instant recordedAt,
        long version) {
    /** A task that followed. */
    public record FollowUp(String kind, String text, LocalDate due, String state, String link) {}
}
