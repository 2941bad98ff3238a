package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.course.CourseRows.Stored;

/** Who is enrolled in a course and what became of it: attendance, attempts, certificate (Cl. 4c). The read is recorded. */
@Component(service = Results.class)
public final class Results {
    private static final String SELECT = "select e.id, e.account_id, w.real_name, e.rank_code, e.division,"
            + " e.attended_on, x.attempts, x.best, x.passed, c.number, c.valid_until from training_enrolment e"
            + " join security_worker_v1 w on w.account_id = e.account_id"
            + " left join (select enrolment_id, count(*) as attempts, max(score) as best,"
            + " max(case when passed then 1 else 0 end) as passed from training_examination group by enrolment_id) x"
            + " on x.enrolment_id = e.id"
            + " left join training_certificate c on c.course_id = e.course_id and c.account_id = e.account_id"
            + " where e.course_id = ? and";

    private final Database db;
    private final Enrolments enrolments;
    private final Places places;
    private final Trail trail;

    @Activate
    public Results(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference Enrolments enrolments,
            @Reference Places places,
            @Reference Trail trail) {
        this.db = db;
        this.enrolments = enrolments;
        this.places = places;
        this.trail = trail;
    }

    /**
     * A worker in a course.
     *
     * @param division her place when she was enrolled
     * @param state code of list {@code training-state}
     * @param score the best, or null
     */
    public record Result(
            UUID id,
            UUID account,
            String name,
            String rank,
            String division,
            String place,
            String state,
            LocalDate attendedOn,
            long attempts,
            Long score,
            String certificate,
            LocalDate validUntil) {}

    /** @param after where the next page begins, or null */
    public record Page(List<Result> items, String after) {}

    /** Workers of the caller's area in the course, in order of their enrolment. */
    public Page of(UUID courseId, UUID after, int limit) {
        return db.tx(() -> {
            Stored course = enrolments.require(courseId);
            Sql sql = Sql.of(SELECT, courseId)
                    .add(Caller.who().scope().predicate("e.division", null))
                    .when(after != null, "and e.id > ?", after)
                    .add("order by e.id limit ?", limit + 1);
            List<Result> found = new ArrayList<>(
                    db.list(sql, row -> result(row, course.course().rules())));
            boolean more = found.size() > limit;
            if (more) {
                found.remove(limit);
            }
            trail.read(
                    "results-read", "training-course", courseId, course.course().division(), found.size());
            return new Page(List.copyOf(found), more ? found.get(limit - 1).id().toString() : null);
        });
    }

    /** @throws Problem invalid where it is no cursor of ours */
    public static UUID cursor(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("?after", "training.after-invalid");
        }
    }

    private Result result(Row row, Course.Rules rules) {
        long division = row.number("division");
        long attempts = row.number("attempts");
        LocalDate attended = row.date("attended_on");
        return new Result(
                row.uuid("id"),
                row.uuid("account_id"),
                row.string("real_name"),
                row.string("rank_code"),
                String.valueOf(division),
                places.full(division),
                state(attended, row.number("passed") > 0, attempts >= rules.attempts()),
                attended,
                attempts,
                row.nullableLong("best"),
                row.string("number"),
                row.date("valid_until"));
    }

    private static String state(LocalDate attended, boolean passed, boolean spent) {
        if (passed) {
            return "passed";
        }
        if (spent) {
            return "failed";
        }
        return attended == null ? "enrolled" : "attended";
    }
}
