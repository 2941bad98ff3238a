package org.tonghu.visits.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.clock.RunningClock;

/**
 * A round as people read it.
 *
 * @param title quarter and kind in words
 * @param expected children in the set when it was frozen
 * @param clocks only where one round is read
 * @param actions what the caller may do with it now: {@code freeze}, {@code close}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundView(
        UUID id,
        String title,
        String kind,
        String quarter,
        String division,
        String divisionName,
        LocalDate startsOn,
        LocalDate dueOn,
        String note,
        String state,
        String openedBy,
        Instant openedAt,
        Integer expected,
        UUID ruleVersion,
        String frozenBy,
        Instant frozenAt,
        String closedBy,
        Instant closedAt,
        List<RunningClock> clocks,
        List<String> actions,
        long version) {}
