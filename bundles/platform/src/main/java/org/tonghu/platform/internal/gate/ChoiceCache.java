package org.tonghu.platform.internal.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
 * The choices in memory. Follows the database by its epoch twice a second, and at once where the database tells of a
 * change; while the database is away the last answer stands.
 */
@Component(
        service = {ChoiceCache.class, Runnable.class},
        property = "tonghu.signal=gate")
public final class ChoiceCache implements Runnable {
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

    /** Takes what has just been committed on this node. */
    public void refresh() {
        Choices read = store.load();
        choices.updateAndGet(now -> now != null && now.epoch() > read.epoch() ? now : read);
    }

    /** The epoch of what is known here; -1 until the database has answered once. */
    public long epoch() {
        Choices now = choices.get();
        return now == null ? -1 : now.epoch();
    }

    /** Modules that were updated, each with the version it was updated to. */
    public Map<String, String> versions() {
        return current().versions();
    }

    /** The versions of a module that must run: the one updated to, and those that prefectures have pinned. */
    public Set<String> needed(String module, String role) {
        Set<String> needed = new TreeSet<>(current().pinned(module, role));
        current().version(module).ifPresent(needed::add);
        return needed;
    }

    /** Somebody has told of a change: look now. */
    @Override
    public void run() {
        try {
            timer.execute(this::follow);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing", e);
        }
    }

    private void follow() {
        try {
            Choices known = choices.get();
            if (known == null || store.epoch() != known.epoch()) {
                refresh();
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
