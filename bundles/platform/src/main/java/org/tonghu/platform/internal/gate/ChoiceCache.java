package org.tonghu.platform.internal.gate;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.problem.Problem;

/**
 * The choices in memory. Follows the database by its epoch twice a second; while the database is away the last answer
 * stands.
 */
@Component(service = ChoiceCache.class)
public final class ChoiceCache {
    private static final Logger LOG = LoggerFactory.getLogger(ChoiceCache.class);
    private static final long PERIOD_MILLIS = 500;

    private final ChoiceStore store;
    private final AtomicReference<Choices> choices = new AtomicReference<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tonghu-gate");
        thread.setDaemon(true);
        return thread;
    });
    private boolean away;

    @Activate
    public ChoiceCache(@Reference ChoiceStore store, @Reference Seeds seeds) {
        this.store = store;
        timer.submit(seeds::plant);
        timer.scheduleWithFixedDelay(this::follow, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    /** @throws Problem unavailable until the database has answered once */
    Choices current() {
        Choices now = choices.get();
        if (now == null) {
            throw Problem.of(503, "unavailable");
        }
        return now;
    }

    /** Takes a row that has just been committed on this node. */
    void take(ChoiceRow row, long epoch) {
        choices.updateAndGet(now -> now == null ? null : now.with(row, epoch));
    }

    private void follow() {
        try {
            Choices known = choices.get();
            if (known == null || store.epoch() != known.epoch()) {
                Choices read = store.load();
                choices.updateAndGet(now -> now != null && now.epoch() > read.epoch() ? now : read);
            }
            if (away) {
                LOG.info("the gate follows the database again");
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("the gate cannot reach the database; the last choices stand", e);
            }
            away = true;
        }
    }
}
