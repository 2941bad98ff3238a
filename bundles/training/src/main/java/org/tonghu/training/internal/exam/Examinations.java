package org.tonghu.training.internal.exam;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.bank.Draw;
import org.tonghu.training.internal.course.Course;
import org.tonghu.training.internal.course.CourseRows;
import org.tonghu.training.internal.course.CourseRows.Stored;
import org.tonghu.training.internal.course.Enrolment;
import org.tonghu.training.internal.course.EnrolmentRows;
import org.tonghu.training.internal.exam.ResitRule.Standing;

/**
 * Sitting the examination of a course one is enrolled in (Cl. 5c): questions drawn by a seed made here, time and attempts
 * counted here, answers marked here. What one passes counts from the commit on.
 */
@Component(service = Examinations.class)
public final class Examinations {
    /** For answers that were on their way when the time was over. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(60);

    private final Database db;
    private final SittingRows rows;
    private final CourseRows courses;
    private final EnrolmentRows enrolments;
    private final Marking marking;
    private final SittingViews views;
    private final Passing passing;
    private final Trail trail;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    @Activate
    @SuppressWarnings("java:S107")
    public Examinations(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference SittingRows rows,
            @Reference CourseRows courses,
            @Reference EnrolmentRows enrolments,
            @Reference Marking marking,
            @Reference SittingViews views,
            @Reference Passing passing,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.courses = courses;
        this.enrolments = enrolments;
        this.marking = marking;
        this.views = views;
        this.passing = passing;
        this.trail = trail;
        this.today = today;
    }

    /** @param created false where it had begun before */
    public record Begun(SittingView sitting, boolean created) {}

    /**
     * Begins the examination of a course, or answers the same again.
     *
     * @throws Problem not-found for a course she is not enrolled in; {@code examination-not-now} (409) with the reason
     */
    public Begun begin(UUID id, UUID courseId) {
        return db.tx(() -> {
            Enrolment enrolment =
                    enrolments.locked(courseId, Caller.who().accountId()).orElseThrow(Problem::notFound);
            Course course =
                    courses.find(courseId).orElseThrow(Problem::notFound).course();
            Optional<Sitting> known = rows.find(id, false);
            if (known.isPresent()) {
                return new Begun(view(mine(known), enrolment), false);
            }
            List<Sitting> before = rows.of(enrolment.id());
            Standing standing = ResitRule.of(enrolment, course.rules(), before, today.now());
            refuse(standing);
            if (!Uuid7.isValid(id)) {
                throw Problem.invalid("?id", "training.id-invalid");
            }
            Sitting fresh = draw(id, enrolment, course.rules(), before.size() + 1);
            rows.add(fresh);
            trail.changed(
                    "examination-begun",
                    "training-examination",
                    id,
                    enrolment.division(),
                    Map.of(),
                    Map.of("attempt", fresh.attempt()));
            return new Begun(view(fresh, enrolment), true);
        });
    }

    /** The caller's own sitting. */
    public SittingView find(UUID id) {
        return db.tx(() -> {
            Sitting sitting = mine(rows.find(id, false));
            return view(sitting, enrolments.find(sitting.enrolment()).orElseThrow(Problem::notFound));
        });
    }

    /**
     * Takes the answers, once; the same again is answered the same.
     *
     * @param answers letter by question id; one without an answer counts as wrong
     * @throws Problem not-found for another's sitting; {@code examination-over} (409) after its time, {@code
     *     examination-answered} (409) for other answers than before
     */
    public SittingView answer(UUID id, Map<String, String> answers) {
        return db.tx(() -> {
            Sitting sitting = mine(rows.find(id, true));
            Enrolment enrolment = enrolments.find(sitting.enrolment()).orElseThrow(Problem::notFound);
            marking.check(sitting, answers);
            if (sitting.submitted()) {
                if (!sitting.answers().equals(answers)) {
                    throw Problem.conflict("examination-answered", Map.of(), view(sitting, enrolment));
                }
                return view(sitting, enrolment);
            }
            Instant now = today.now();
            if (now.isAfter(sitting.dueAt().plus(ON_THE_WAY))) {
                throw Problem.conflict("examination-over", Map.of(), view(sitting, enrolment));
            }
            Sitting marked = rows.submit(id, answers, now, marking.score(sitting, answers));
            note(marked, enrolment);
            return view(marked, enrolment);
        });
    }

    private void note(Sitting marked, Enrolment enrolment) {
        trail.changed(
                "examination-answered",
                "training-examination",
                marked.id(),
                enrolment.division(),
                Map.of(),
                Map.of("score", marked.score().percent(), "passed", marked.passed()));
        if (marked.passed()) {
            Stored course = courses.find(enrolment.course()).orElseThrow(Problem::notFound);
            passing.passed(marked, enrolment, course);
        }
    }

    private SittingView view(Sitting sitting, Enrolment enrolment) {
        Stored course = courses.find(enrolment.course()).orElseThrow(Problem::notFound);
        Standing standing = ResitRule.of(enrolment, course.course().rules(), rows.of(enrolment.id()), today.now());
        return views.view(sitting, course, standing);
    }

    private Sitting draw(UUID id, Enrolment enrolment, Course.Rules rules, int attempt) {
        long seed = random.nextLong();
        Instant now = today.now();
        return new Sitting(
                id,
                enrolment.id(),
                enrolment.account(),
                attempt,
                seed,
                Draw.questions(marking.bank(enrolment.rank()), rules.questions(), seed),
                rules.passMark(),
                now,
                now.plus(Duration.ofMinutes(rules.minutes())),
                Map.of(),
                null,
                null);
    }

    private static Sitting mine(Optional<Sitting> sitting) {
        return sitting.filter(found -> found.account().equals(Caller.who().accountId()))
                .orElseThrow(Problem::notFound);
    }

    private static void refuse(Standing standing) {
        if (standing.reason() != null) {
            String code = "examination-"
                    + standing.reason()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', '-');
            Map<String, Object> args = standing.from() == null ? Map.of() : Map.of("from", standing.from());
            throw Problem.conflict(code, args, standing.open() == null ? null : new Running(standing.open()));
        }
    }

    /** The sitting that runs already. */
    public record Running(UUID id) {}
}
