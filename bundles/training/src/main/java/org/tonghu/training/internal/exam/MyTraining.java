package org.tonghu.training.internal.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.training.internal.Places;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.course.Course;
import org.tonghu.training.internal.course.CourseRows;
import org.tonghu.training.internal.course.Enrolment;
import org.tonghu.training.internal.course.EnrolmentRows;
import org.tonghu.training.internal.exam.ResitRule.Reason;
import org.tonghu.training.internal.exam.ResitRule.Standing;
import org.tonghu.training.internal.permit.Certificate;
import org.tonghu.training.internal.permit.Certificates;

/** A worker's own courses, and whether she may work. */
@Component(service = MyTraining.class)
public final class MyTraining {
    private final Database db;
    private final EnrolmentRows enrolments;
    private final CourseRows courses;
    private final SittingRows sittings;
    private final Certificates certificates;
    private final Places places;
    private final Today today;

    @Activate
    public MyTraining(
            @Reference(target = "(tonghu.module=training)") Database db,
            @Reference EnrolmentRows enrolments,
            @Reference CourseRows courses,
            @Reference SittingRows sittings,
            @Reference Certificates certificates,
            @Reference Places places,
            @Reference Today today) {
        this.db = db;
        this.enrolments = enrolments;
        this.courses = courses;
        this.sittings = sittings;
        this.certificates = certificates;
        this.places = places;
        this.today = today;
    }

    /**
     * A course of hers.
     *
     * @param id of the course
     * @param state code of list {@code training-state}
     * @param nextOn first day of the next attempt, or null
     * @param open the sitting that runs, or null
     * @param actions {@code begin}, {@code go-on} or none
     */
    public record Mine(
            UUID id,
            String title,
            String organiser,
            LocalDate startsOn,
            LocalDate endsOn,
            String place,
            String state,
            int attemptsLeft,
            LocalDate nextOn,
            UUID open,
            List<String> actions) {}

    /**
     * Whether she may work.
     *
     * @param missing 1 where a certificate is missing or over, else 0
     * @param number of the one that counts, or null
     * @param validUntil its last day, or null
     */
    public record Permit(boolean may, int missing, String number, LocalDate validUntil) {}

    /** The latest first. */
    public List<Mine> courses() {
        return db.tx(() -> db
                .list(
                        Sql.of(
                                "select e.id from training_enrolment e join training_course c on c.id = e.course_id"
                                        + " where e.account_id = ? order by c.starts_on desc, e.id desc limit 50",
                                Caller.who().accountId()),
                        row -> row.uuid("id"))
                .stream()
                .map(enrolments::find)
                .flatMap(Optional::stream)
                .map(this::mine)
                .toList());
    }

    public Permit permit() {
        LocalDate day = today.day();
        return certificates.of(Caller.who().accountId(), Caller.who().role().code()).stream()
                .filter(one -> one.counts(day))
                .findFirst()
                .map(one -> new Permit(true, 0, one.number(), one.validUntil()))
                .orElse(new Permit(false, 1, null, null));
    }

    /** All her certificates of the rank she has. */
    public List<Certificate> certificates() {
        return certificates.of(Caller.who().accountId(), Caller.who().role().code());
    }

    private Mine mine(Enrolment enrolment) {
        Course course = courses.find(enrolment.course()).orElseThrow().course();
        Standing standing = ResitRule.of(enrolment, course.rules(), sittings.of(enrolment.id()), today.now());
        return new Mine(
                enrolment.course(),
                course.title(),
                places.name(course.division()),
                course.startsOn(),
                course.endsOn(),
                course.place(),
                state(standing),
                standing.left(),
                standing.from(),
                standing.open(),
                actions(standing));
    }

    private static String state(Standing standing) {
        if (standing.reason() == null || standing.reason() == Reason.TOO_SOON) {
            return "attended";
        }
        return switch (standing.reason()) {
            case PASSED -> "passed";
            case OPEN -> "sitting";
            case NO_MORE -> "failed";
            default -> "enrolled";
        };
    }

    private static List<String> actions(Standing standing) {
        if (standing.reason() == null) {
            return List.of("begin");
        }
        return standing.reason() == Reason.OPEN ? List.of("go-on") : List.of();
    }
}
