package org.tonghu.security.internal.session;

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
import org.tonghu.security.internal.account.Attempts;

/** Drops ended sessions and old counts of failed tries each ten minutes. */
@Component(
        immediate = true,
        service = {})
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final SessionStore sessions;
    private final Attempts attempts;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Sweep::thread);

    @Activate
    public Sweep(@Reference SessionStore sessions, @Reference Attempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
        timer.scheduleWithFixedDelay(this::sweep, 10, 10, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            Caller.asSystem(() -> {
                sessions.sweep();
                attempts.sweep();
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("Ended sessions were not dropped; trying again in ten minutes", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tonghu-session-sweep");
        thread.setDaemon(true);
        return thread;
    }
}
