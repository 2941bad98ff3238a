package org.tonghu.training.internal.permit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;
import org.tonghu.api.task.Tasks;
import org.tonghu.training.internal.Today;

/** Warns a worker by a task thirty days before her certificate ends, so that the end does not surprise her. */
@Component(service = ExpiryClock.class)
public final class ExpiryClock {
    static final String CLOCK = "training.certificate-expiry";
    static final String TASK = "training.renewal";
    private static final int DAYS_BEFORE = 30;
    private static final String LINK = "/m/training/my";

    private final Clocks clocks;
    private final Tasks tasks;
    private final Today today;

    @Activate
    public ExpiryClock(@Reference Clocks clocks, @Reference Tasks tasks, @Reference Today today) {
        this.clocks = clocks;
        this.tasks = tasks;
        this.today = today;
    }

    /** Waits for the day of the warning, or warns at once where it has passed. */
    void watch(Certificate certificate, LocalDate day) {
        if (certificate.validUntil() == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(day, certificate.validUntil()) - DAYS_BEFORE;
        if (days <= 0) {
            warn(certificate);
            return;
        }
        clocks.start(new NewClock(
                "training",
                CLOCK,
                certificate.id(),
                certificate.division(),
                today.now(),
                Span.days((int) days),
                List.of(),
                "training.task.renewal",
                args(certificate),
                LINK));
    }

    /** Puts the task before her; what was waited for has come. */
    void warn(Certificate certificate) {
        clocks.stop(CLOCK, certificate.id());
        tasks.put(List.of(new NewTask(
                Uuid7.next(),
                "training",
                TASK,
                "training.task.renewal",
                args(certificate),
                certificate.id(),
                null,
                Owner.account(certificate.account(), certificate.division()),
                certificate.validUntil(),
                LINK)));
    }

    /** A later certificate takes its place. */
    void renewed(UUID certificate) {
        clocks.stop(CLOCK, certificate);
        tasks.done(TASK, certificate);
    }

    private static Map<String, String> args(Certificate certificate) {
        return Map.of(
                "number",
                certificate.number(),
                "until",
                certificate.validUntil().toString());
    }
}
