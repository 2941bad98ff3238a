package org.tonghu.registry.internal.calendar;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;

/** Lets the calendar take effect: hourly, on every node, harmless when done twice. */
@Component(immediate = true)
public final class Birthdays {
    private static final Logger LOG = LoggerFactory.getLogger(Birthdays.class);
    private final Recheck recheck;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "tonghu-registry-calendar"));

    @Activate
    public Birthdays(@Reference Recheck recheck) {
        this.recheck = recheck;
        timer.scheduleWithFixedDelay(this::tick, 1, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            Caller.asSystem(() -> {
                long changed = recheck.all();
                LOG.debug("{} files looked at again", changed);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.error("files whose day has come were not looked at; tried again in an hour", e);
        }
    }
}
