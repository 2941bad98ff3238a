package org.tonghu.platform.internal.event;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.catalogue.Notices;
import org.tonghu.platform.internal.gate.Standing;
import org.tonghu.spi.DomainEventHandler;

/**
 * Keeps events moving: numbers what was committed and lets each handler follow, prefecture by prefecture, where its
 * module serves. Wakes at each commit of this node, and four times a second for those of others.
 */
@Component(service = Pump.class, immediate = true)
public final class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final long PERIOD_MILLIS = 250;
    private static final int WORKERS = 2;

    private final Modules modules;
    private final Standing standing;
    private final Numberer numberer;
    private final Follower follower;
    private final Walk walk;
    private final ServiceTracker<DomainEventHandler, DomainEventHandler> handlers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("tonghu-events"));
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, named("tonghu-handlers"));
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Map<Integer, Long> heads = new ConcurrentHashMap<>();
    private final Set<Cursor> busy = ConcurrentHashMap.newKeySet();
    private final Set<Cursor> moved = ConcurrentHashMap.newKeySet();
    private long seen;
    private boolean away;

    @Activate
    @SuppressWarnings("java:S107")
    public Pump(
            BundleContext context,
            @Reference(target = "(tonghu.module=platform)") Database database,
            @Reference Vault vault,
            @Reference Modules modules,
            @Reference Standing standing,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.modules = modules;
        this.standing = standing;
        this.numberer = new Numberer(database);
        this.follower = new Follower(database, vault);
        this.walk = new Walk(follower, notices, clock);
        this.handlers = new ServiceTracker<>(context, DomainEventHandler.class, null);
        handlers.open();
        timer.scheduleWithFixedDelay(this::round, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() throws InterruptedException {
        timer.shutdownNow();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        handlers.close();
    }

    /** Events were committed here: look now. Never throws, never waits. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                timer.execute(this::round);
            } catch (RejectedExecutionException e) {
                LOG.debug("closing; the next start numbers the rest", e);
            }
        }
    }

    /** A cursor was put back: walk it again from where it is. */
    void again(Cursor cursor) {
        moved.add(cursor);
        wake();
    }

    /** The handler with its module, where it is registered. */
    Optional<Track> track(DomainEventHandler handler) {
        return tracks().filter(track -> track.handler() == handler).findFirst();
    }

    /** Those that have events. */
    Set<Integer> prefectures() {
        return Set.copyOf(heads.keySet());
    }

    private void round() {
        woken.set(false);
        try {
            numberer.number();
            follower.heads(seen).forEach((prefecture, head) -> {
                heads.merge(prefecture, head, Math::max);
                seen = Math.max(seen, head);
            });
            moved.removeIf(this::forgotten);
            tracks().forEach(this::send);
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("events cannot move; trying again", e);
            }
            away = true;
        }
    }

    private Stream<Track> tracks() {
        ServiceReference<DomainEventHandler>[] references = handlers.getServiceReferences();
        return references == null ? Stream.empty() : Arrays.stream(references).flatMap(this::track);
    }

    private Stream<Track> track(ServiceReference<DomainEventHandler> reference) {
        DomainEventHandler handler = handlers.getService(reference);
        return handler == null || reference.getBundle() == null
                ? Stream.empty()
                : modules
                        .ofBundle(reference.getBundle().getBundleId())
                        .map(module -> new Track(handler, module))
                        .stream();
    }

    private void send(Track track) {
        heads.forEach((prefecture, head) -> {
            Cursor cursor = track.cursor(prefecture);
            if (walk.isDue(cursor, head) && standing.serves(track.module(), prefecture) && busy.add(cursor)) {
                workers.execute(() -> follow(track, cursor, head));
            }
        });
    }

    private boolean forgotten(Cursor cursor) {
        if (busy.contains(cursor)) {
            return false;
        }
        walk.forget(cursor);
        return true;
    }

    private void follow(Track track, Cursor cursor, long head) {
        try {
            walk.go(track, cursor, head, () -> standing.serves(track.module(), cursor.prefecture()));
        } finally {
            busy.remove(cursor);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
