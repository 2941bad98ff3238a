package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tonghu.visits.internal.round.Reasons.Reason;

/**
 * A child of a must-visit set as it is read.
 *
 * @param place township and village
 * @param kinds codes of list {@code visits-kind}
 * @param why the reasons in one line
 * @param since day since which she is must-visit
 * @param addedOn day on which she was added after the freeze, or null
 * @param state {@code due}, {@code overdue} or {@code done}
 * @param missedReason why she was not visited, code of list {@code visits-missed-reason}, or null
 */
public record MustVisitChild(
        UUID child,
        String childName,
        int age,
        String village,
        String place,
        Set<String> kinds,
        List<Reason> reasons,
        String why,
        LocalDate since,
        LocalDate addedOn,
        String state,
        LocalDate metOn,
        UUID visit,
        UUID round,
        String quarter,
        LocalDate dueOn,
        String missedReason) {}
