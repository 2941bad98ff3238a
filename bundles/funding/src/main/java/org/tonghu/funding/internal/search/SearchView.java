package org.tonghu.funding.internal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.clock.RunningClock;

/**
 * A search as people read it.
 *
 * @param state what it proves today, code of list {@code funding-search-state}
 * @param daysLeft until the six months are over; 0 once they are
 * @param clocks the six months, while they run
 */
public record SearchView(
        UUID id,
        UUID child,
        String childName,
        String village,
        String parent,
        String policeStation,
        String receiptNumber,
        LocalDate requestedOn,
        LocalDate returnedOn,
        String result,
        LocalDate lastDay,
        String state,
        long daysLeft,
        List<RunningClock> clocks,
        long version,
        String updatedBy,
        Instant updatedAt) {}
