package org.tonghu.health.internal;

import java.time.Instant;
import java.util.UUID;

/** A stored course of treatment of a child. */
record Treatment(UUID id, UUID child, Course course, long version, String updatedBy, Instant updatedAt) {}
