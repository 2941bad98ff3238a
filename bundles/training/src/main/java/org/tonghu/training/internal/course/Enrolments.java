package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;
import org.tonghu.api.task.Tasks;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.Workers;
import org.tonghu.training.internal.Workers.Worker;
import org.tonghu.training.internal.course.CourseRows.Stored;

/** Calling workers to a course and noting who was there (Cl. 5a). Each worker called has it among her tasks until she passes. */
@Component(service = Enrolments.class)
public final class Enrolments {
    /** Kind of the task to be trained and examined; its source is the enrolment. */
    public static final String TASK = "training.examination";

    private final Database db;
    private final CourseRows courses;
    private final EnrolmentRows rows;
    private final Workers workers;
    private final Tasks tasks;
    private final Trail trail;
    private final Today today;

    @Activate
    public Enrolments(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference CourseRows courses,
            @Reference EnrolmentRows rows,
            @Reference Workers workers,
            @Reference Tasks tasks,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.courses = courses;
        this.rows = rows;
        this.workers = workers;
        this.tasks = tasks;
        this.trail = trail;
        this.today = today;
    }

    /** How many were enrolled now, and how many of those meant had been before. */
    public record Enrolled(int enrolled, int already) {}

    /**
     * Enrols workers of the course's ranks and area whom the caller may see.
     *
     * @param accounts whom, or null for all of them
     * @throws Problem not-found for a course out of sight; invalid where one of them is not for this course
     */
    public Enrolled enrol(UUID courseId, Collection<UUID> accounts) {
        return db.tx(() -> {
            Stored course = require(courseId);
            List<Worker> meant =
                    accounts == null ? workers.of(course.course().ranks(), area(course)) : named(course, accounts);
            Set<UUID> there = rows.accounts(courseId);
            List<Enrolment> fresh = meant.stream()
                    .filter(worker -> !there.contains(worker.account()))
                    .map(worker -> new Enrolment(
                            Uuid7.next(), courseId, worker.account(), worker.rank(), worker.division(), null))
                    .toList();
            if (!fresh.isEmpty()) {
                rows.add(fresh, Caller.who().realName(), today.now());
                tasks.put(fresh.stream().map(one -> task(one, course.course())).toList());
                note("enrolled", course, fresh.size());
            }
            return new Enrolled(fresh.size(), meant.size() - fresh.size());
        });
    }

    /**
     * Notes that enrolled workers of the caller's area were there.
     *
     * @param accounts whom, or null for all
     * @return how many it was new of
     */
    public int attended(UUID courseId, LocalDate on, Collection<UUID> accounts) {
        return db.tx(() -> {
            Stored course = require(courseId);
            if (on.isAfter(today.day()) || on.isBefore(course.course().startsOn())) {
                throw Problem.invalid("/on", "training.attendance-day");
            }
            List<Enrolment> absent = rows.absent(courseId, accounts);
            if (!absent.isEmpty()) {
                rows.attended(absent, on);
                note("attended", course, absent.size());
            }
            return absent.size();
        });
    }

    /** @throws Problem not-found for a course the caller may not see */
    public Stored require(UUID courseId) {
        if (!courses.visible(courseId)) {
            throw Problem.notFound();
        }
        return courses.find(courseId).orElseThrow(Problem::notFound);
    }

    /** Whether the course is for this worker. */
    public static boolean isFor(Course course, Worker worker) {
        return course.ranks().contains(worker.rank())
                && DivisionCode.range(course.division()).contains(worker.division());
    }

    private List<Worker> named(Stored course, Collection<UUID> accounts) {
        List<Worker> found = new ArrayList<>(workers.within(accounts));
        found.removeIf(worker -> !isFor(course.course(), worker));
        if (found.size() != Set.copyOf(accounts).size()) {
            throw Problem.invalid("/workers", "training.worker-not-for-course");
        }
        return found;
    }

    private static CodeRange area(Stored course) {
        return DivisionCode.range(course.course().division());
    }

    private NewTask task(Enrolment enrolment, Course course) {
        return new NewTask(
                Uuid7.next(),
                "training",
                TASK,
                "training.task.examination",
                Map.of("course", course.title(), "on", course.startsOn().toString()),
                enrolment.id(),
                null,
                Owner.account(enrolment.account(), enrolment.division()),
                course.endsOn(),
                "/m/training/my");
    }

    private void note(String action, Stored course, int workersMeant) {
        trail.changed(
                action,
                "training-course",
                course.id(),
                course.course().division(),
                Map.of(),
                Map.of("workers", workersMeant));
    }
}
