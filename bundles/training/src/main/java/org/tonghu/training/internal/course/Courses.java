package org.tonghu.training.internal.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.course.CourseForm.Filled;
import org.tonghu.training.internal.course.CourseRows.Counted;
import org.tonghu.training.internal.course.CourseRows.Stored;

/** Planning courses and reading them (Cl. 5a, 5b). */
@Component(service = Courses.class)
public final class Courses {
    private final Database db;
    private final CourseRows rows;
    private final CourseForm form;
    private final Places places;
    private final Permissions permissions;
    private final Trail trail;
    private final Today today;

    @Activate
    public Courses(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference CourseRows rows,
            @Reference CourseForm form,
            @Reference Places places,
            @Reference Permissions permissions,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.form = form;
        this.places = places;
        this.permissions = permissions;
        this.trail = trail;
        this.today = today;
    }

    /** @param created false where it was there before */
    public record Kept(CourseView course, boolean created) {}

    /** @param after where the next page begins, or null */
    public record Page(List<CourseView> items, String after) {}

    /**
     * A new course, the same again, or, with the version that the caller saw, a change.
     *
     * @throws Problem invalid; not-found out of scope; stale; precondition-required for a change without a version
     */
    public Kept keep(UUID id, CourseDraft draft, Long seen) {
        return db.tx(() -> {
            Optional<Stored> known = rows.locked(id);
            if (known.isPresent()
                    && !Caller.who().scope().contains(known.get().course().division())) {
                throw Problem.notFound();
            }
            Filled filled = form.read(draft);
            if (known.isEmpty()) {
                create(id, filled, seen);
            } else {
                change(known.get(), filled, seen);
            }
            return new Kept(find(id), known.isEmpty());
        });
    }

    private void create(UUID id, Filled filled, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "training.id-invalid");
        }
        store(id, filled, Map.of(), "course-planned");
    }

    private void change(Stored old, Filled filled, Long seen) {
        if (old.course().equals(filled.course()) && (seen == null || seen == old.version())) {
            return;
        }
        if (seen == null) {
            throw Problem.of(428, "precondition-required");
        }
        if (seen != old.version()) {
            throw Problem.stale(find(old.id()));
        }
        store(old.id(), filled, old.course().fields(), "course-changed");
    }

    private void store(UUID id, Filled filled, Map<String, Object> before, String action) {
        rows.store(id, filled.course(), Caller.who().realName(), today.now(), filled.hash());
        trail.changed(
                action,
                "training-course",
                id,
                filled.course().division(),
                before,
                filled.course().fields());
    }

    /** @throws Problem not-found where the caller may not see it */
    public CourseView find(UUID id) {
        return rows.counted(Sql.of("c.id = ?", id)).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    /**
     * Courses, the latest first.
     *
     * @param year 0 for all
     * @param area of the organisers, or null for all the caller may see
     * @param after where the page before ended, or null
     */
    public Page list(int year, CodeRange area, String after, int limit) {
        Sql condition =
                Sql.of("1 = 1").when(year > 0, "and c.course_year = ?", year).when(area != null, within(area));
        if (after != null) {
            condition = condition.add(CourseCursor.read(after).beyond());
        }
        List<Counted> found =
                new ArrayList<>(rows.counted(condition.add("order by c.starts_on desc, c.id desc limit ?", limit + 1)));
        boolean more = found.size() > limit;
        if (more) {
            found.remove(limit);
        }
        return new Page(
                found.stream().map(this::view).toList(),
                more ? cursor(found.get(limit - 1).stored()) : null);
    }

    private static Sql within(CodeRange area) {
        return area == null ? Sql.of("") : Sql.of("and c.division >= ? and c.division < ?", area.lo(), area.hi());
    }

    private static String cursor(Stored last) {
        return new CourseCursor(last.course().startsOn(), last.id()).text();
    }

    private CourseView view(Counted counted) {
        Stored stored = counted.stored();
        Course course = stored.course();
        Course.Rules rules = course.rules();
        return new CourseView(
                stored.id(),
                String.valueOf(course.division()),
                places.name(course.division()),
                DivisionCode.level(course.division()).code(),
                course.title(),
                course.form(),
                course.ranks(),
                course.reason(),
                course.year(),
                course.startsOn(),
                course.endsOn(),
                course.place(),
                rules.questions(),
                rules.minutes(),
                rules.passMark(),
                rules.attempts(),
                rules.resitDays(),
                rules.validMonths(),
                counted.enrolled(),
                counted.attended(),
                counted.passed(),
                actions(course),
                stored.version(),
                counted.updatedBy(),
                counted.updatedAt());
    }

    private List<String> actions(Course course) {
        if (!permissions.holds(Caller.who(), "training.manage")) {
            return List.of();
        }
        return Caller.who().scope().contains(course.division())
                ? List.of("enrol", "enrol-all", "attendance", "edit")
                : List.of("enrol", "enrol-all", "attendance");
    }
}
