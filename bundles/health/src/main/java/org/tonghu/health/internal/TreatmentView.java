package org.tonghu.health.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A treatment as people read it. */
public record TreatmentView(
        UUID id,
        UUID child,
        String illness,
        String illnessLabel,
        LocalDate diagnosedOn,
        String hospital,
        String hospitalName,
        String treatment,
        LocalDate startedOn,
        LocalDate endedOn,
        String note,
        long version,
        String updatedBy,
        Instant updatedAt) {}
