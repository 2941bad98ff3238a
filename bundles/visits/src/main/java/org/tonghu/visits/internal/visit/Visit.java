package org.tonghu.visits.internal.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A stored visit. */
public record Visit(
        UUID id,
        UUID child,
        long village,
        Findings findings,
        String formHash,
        UUID recorder,
        String recordedBy,
        Instant recordedAt,
        long version) {
    /** Whether it is the visit a must-visit child needs: at her home, and she was seen (Cl. 6d). */
    boolean counts() {
        return findings.counts();
    }

    LocalDate visitedOn() {
        return findings.visitedOn();
    }
}
