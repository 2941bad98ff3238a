package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;
import org.tonghu.api.exchange.Outcome.Reason;
import org.tonghu.spi.ImportTarget;
import org.tonghu.training.internal.Workers;
import org.tonghu.training.internal.Workers.Worker;
import org.tonghu.training.internal.course.CourseRows.Stored;

/** The rows of one list of attendance. */
final class Roster implements ImportTarget.Rows {
    private final CourseRows courses;
    private final EnrolmentRows rows;
    private final Enrolments enrolments;
    private final Workers workers;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    Roster(CourseRows courses, EnrolmentRows rows, Enrolments enrolments, Workers workers, LocalDate today) {
        this.courses = courses;
        this.rows = rows;
        this.enrolments = enrolments;
        this.workers = workers;
        this.today = today;
    }

    /** A row that can be stored. */
    private record Attendance(UUID course, UUID account, LocalDate on) {}

    @Override
    public List<Outcome> check(List<ImportRow> imported) {
        Set<String> inChunk = new HashSet<>();
        return imported.stream().map(row -> check(row, inChunk)).toList();
    }

    @Override
    public void store(List<ImportRow> imported) {
        Map<String, List<Attendance>> groups = new LinkedHashMap<>();
        for (ImportRow row : imported) {
            read(row).ifPresent(one -> groups.computeIfAbsent(one.course() + " " + one.on(), key -> new ArrayList<>())
                    .add(one));
            seen.add(key(row));
        }
        for (List<Attendance> group : groups.values()) {
            List<UUID> accounts = group.stream().map(Attendance::account).toList();
            enrolments.enrol(group.get(0).course(), accounts);
            enrolments.attended(group.get(0).course(), group.get(0).on(), accounts);
        }
    }

    @Override
    public void remember(List<ImportRow> imported) {
        imported.forEach(row -> seen.add(key(row)));
    }

    private Outcome check(ImportRow row, Set<String> inChunk) {
        Optional<Stored> course = course(row);
        Optional<Worker> worker = workers.named(row.cell(RosterImport.USERNAME));
        List<Reason> reasons = new ArrayList<>();
        if (course.isEmpty()) {
            reasons.add(Reason.of(RosterImport.COURSE, "training.course-unknown"));
        }
        if (worker.isEmpty()) {
            reasons.add(Reason.of(RosterImport.USERNAME, "training.user-unknown"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return check(row, course.get(), worker.get(), inChunk);
    }

    private Outcome check(ImportRow row, Stored course, Worker worker, Set<String> inChunk) {
        if (!Enrolments.isFor(course.course(), worker)) {
            return Outcome.refused(List.of(Reason.of(RosterImport.USERNAME, "training.worker-not-for-course")));
        }
        LocalDate on = LocalDate.parse(row.cell(RosterImport.ATTENDED));
        if (on.isAfter(today) || on.isBefore(course.course().startsOn())) {
            return Outcome.refused(List.of(Reason.of(RosterImport.ATTENDED, "training.attendance-day")));
        }
        if (seen.contains(key(row)) || !inChunk.add(key(row))) {
            return Outcome.duplicate(Reason.of(RosterImport.USERNAME, "training.row-twice"));
        }
        return rows.attended(course.id(), worker.account())
                ? Outcome.duplicate(Reason.of(RosterImport.USERNAME, "training.already-noted"))
                : Outcome.accepted();
    }

    private Optional<Attendance> read(ImportRow row) {
        LocalDate on = LocalDate.parse(row.cell(RosterImport.ATTENDED));
        return course(row).flatMap(course -> workers.named(row.cell(RosterImport.USERNAME))
                .map(worker -> new Attendance(course.id(), worker.account(), on)));
    }

    private Optional<Stored> course(ImportRow row) {
        return courses.titled(row.cell(RosterImport.COURSE));
    }

    private static String key(ImportRow row) {
        return row.cell(RosterImport.COURSE) + " " + row.cell(RosterImport.USERNAME);
    }
}
