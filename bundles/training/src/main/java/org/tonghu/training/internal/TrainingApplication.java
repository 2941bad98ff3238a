package org.tonghu.training.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Divisions;
import org.tonghu.training.internal.course.Courses;
import org.tonghu.training.internal.course.Enrolments;
import org.tonghu.training.internal.course.Results;
import org.tonghu.training.internal.coverage.Coverage;
import org.tonghu.training.internal.exam.Examinations;
import org.tonghu.training.internal.exam.MyTraining;
import org.tonghu.training.internal.rest.Areas;
import org.tonghu.training.internal.rest.CourseResource;
import org.tonghu.training.internal.rest.CoverageResource;
import org.tonghu.training.internal.rest.ExaminationResource;
import org.tonghu.training.internal.rest.WorkerResource;

/** The module's resources, mounted by the dispatcher. */
@Component(service = Application.class, property = "tonghu.role=training")
public final class TrainingApplication extends Application {
    private final Set<Object> resources;

    @Activate
    @SuppressWarnings("java:S107")
    public TrainingApplication(
            @Reference Courses courses,
            @Reference Enrolments enrolments,
            @Reference Results results,
            @Reference Examinations examinations,
            @Reference MyTraining mine,
            @Reference Coverage coverage,
            @Reference Workers workers,
            @Reference Places places,
            @Reference Divisions divisions,
            @Reference Today today) {
        Areas areas = new Areas(divisions);
        resources = Set.of(
                new CourseResource(courses, enrolments, results, areas),
                new ExaminationResource(examinations),
                new WorkerResource(mine, workers, places),
                new CoverageResource(coverage, areas, today));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
