package org.tonghu.facts.internal.fact;

import java.time.LocalDate;
import java.util.UUID;

/** A fact of one source that has not ended. */
record Open(UUID id, UUID childId, String code, String detail, LocalDate from) {}
