package org.tonghu.work.internal.job;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.job.JobView;
import org.tonghu.work.internal.text.Texts;

/** Jobs in the reader's language. */
@Component(service = JobViews.class)
public final class JobViews {
    private final Texts texts;

    @Activate
    public JobViews(@Reference Texts texts) {
        this.texts = texts;
    }

    JobView full(Job job) {
        return view(job, title(job), failure(job), job.resultName(), Fields.parameters(job.sealed()));
    }

    /** Without what it is about: no parameters, no words of a failure, no name of the result. */
    JobView bare(Job job) {
        return view(job, title(job), job.failureCode(), null, Map.of());
    }

    private static JobView view(
            Job job, String title, String failure, String resultName, Map<String, String> parameters) {
        return new JobView(
                job.id(),
                job.kind(),
                title,
                job.state().code(),
                job.checkpoint(),
                job.total(),
                job.counts(),
                failure,
                resultName,
                parameters,
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private String title(Job job) {
        return texts.text(job.module(), job.title(), Fields.parameters(job.sealed()), locale());
    }

    private String failure(Job job) {
        return job.failureCode() == null
                ? null
                : texts.problem(job.module(), job.failureCode(), job.failureArgs(), locale());
    }

    private static Locale locale() {
        return Caller.current().locale();
    }
}
