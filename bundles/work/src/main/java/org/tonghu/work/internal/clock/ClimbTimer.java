package org.tonghu.work.internal.clock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether a clock has run out. */
@Component(
        service = {},
        immediate = true)
public final class ClimbTimer {
    private static final Logger LOG = LoggerFactory.getLogger(ClimbTimer.class);

    private final Climb climb;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tonghu-clocks");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean failing;

    @Activate
    public ClimbTimer(@Reference Climb climb) {
        this.climb = climb;
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            climb.run();
            failing = false;
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    /** Once for a failure that lasts, such as a database that is away. */
    private void tell(Throwable e) {
        if (!failing) {
            LOG.error("clocks could not be looked at; they are looked at again every second", e);
        }
        failing = true;
    }

    @Deactivate
    void stop() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
