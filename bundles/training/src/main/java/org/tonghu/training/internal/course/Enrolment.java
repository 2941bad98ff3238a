package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A worker's place in a course.
 *
 * @param rank account role she was enrolled as
 * @param division her place then
 * @param attendedOn day she was there, or null
 */
public record Enrolment(UUID id, UUID course, UUID account, String rank, long division, LocalDate attendedOn) {}
