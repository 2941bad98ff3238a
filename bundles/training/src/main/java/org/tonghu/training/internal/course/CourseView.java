package org.tonghu.training.internal.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A course as people read it.
 *
 * @param division twelve digits
 * @param level of the organiser: county, prefecture or province
 * @param enrolled workers of the caller's area, and so on for the other counts
 * @param actions what the caller may do with it now
 */
public record CourseView(
        UUID id,
        String division,
        String organiser,
        String level,
        String title,
        String form,
        List<String> ranks,
        String reason,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        int questions,
        int minutes,
        int passMark,
        int attempts,
        int resitDays,
        int validMonths,
        long enrolled,
        long attended,
        long passed,
        List<String> actions,
        long version,
        String updatedBy,
        Instant updatedAt) {}
