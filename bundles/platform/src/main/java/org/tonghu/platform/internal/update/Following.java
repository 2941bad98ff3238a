package org.tonghu.platform.internal.update;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.platform.internal.gate.ChoiceCache;

/** Lets this node follow updates made on another one, and puts right at the start what a kill left half done. */
@Component(service = Following.class, immediate = true)
public final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long PERIOD_MILLIS = 500;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final ChoiceCache choices;
    private final NodeVersions versions;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tonghu-updates");
        thread.setDaemon(true);
        return thread;
    });
    private long aligned = -1;
    private Instant notBefore = Instant.MIN;

    @Activate
    public Following(@Reference ChoiceCache choices, @Reference NodeVersions versions, @Reference Clock clock) {
        this.choices = choices;
        this.versions = versions;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        long epoch = choices.epoch();
        boolean isDue = epoch != aligned || !clock.instant().isBefore(notBefore);
        if (epoch < 0 || !isDue) {
            return;
        }
        try {
            boolean done = versions.align();
            aligned = epoch;
            notBefore = done ? Instant.MAX : clock.instant().plus(AGAIN);
        } catch (RuntimeException e) {
            LOG.error("The versions of this node can't be aligned", e);
            notBefore = clock.instant().plus(AGAIN);
        }
    }
}
