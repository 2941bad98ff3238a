package org.tonghu.training.internal.exam;

import java.time.LocalDate;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.task.Tasks;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Trail;
import org.tonghu.training.internal.course.CourseRows.Stored;
import org.tonghu.training.internal.course.Enrolment;
import org.tonghu.training.internal.course.Enrolments;
import org.tonghu.training.internal.permit.Certificate;
import org.tonghu.training.internal.permit.Certificates;

/** What follows from passing, in the transaction that makes it so: the certificate, the end of the task, the event. */
@Component(service = Passing.class)
public final class Passing {
    private final Certificates certificates;
    private final Tasks tasks;
    private final Trail trail;

    @Activate
    public Passing(@Reference Certificates certificates, @Reference Tasks tasks, @Reference Trail trail) {
        this.certificates = certificates;
        this.tasks = tasks;
        this.trail = trail;
    }

    void passed(Sitting sitting, Enrolment enrolment, Stored course) {
        LocalDate day = Today.dayOf(sitting.submittedAt());
        boolean first = !certificates.passedIn(enrolment.account(), enrolment.rank(), day.getYear());
        Certificate certificate = Certificate.of(
                enrolment.account(),
                enrolment.rank(),
                enrolment.division(),
                day,
                day.plusMonths(course.course().rules().validMonths()));
        certificates.issue(certificate, sitting.id(), course.id());
        tasks.done(Enrolments.TASK, enrolment.id());
        trail.happened(
                "ExaminationPassed",
                enrolment.account(),
                enrolment.division(),
                Map.of(
                        "year", String.valueOf(day.getYear()),
                        "rank", enrolment.rank(),
                        "firstInYear", String.valueOf(first)));
    }
}
