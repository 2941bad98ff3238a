package org.tonghu.platform.internal.event;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.platform.internal.catalogue.Notices;

/** Walks a cursor to the head. A handler that fails is tried again later and shown in the catalogue till it succeeds. */
final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    private final Follower follower;
    private final Notices notices;
    private final Clock clock;
    private final Map<Cursor, Progress> progress = new ConcurrentHashMap<>();

    Walk(Follower follower, Notices notices, Clock clock) {
        this.follower = follower;
        this.notices = notices;
        this.clock = clock;
    }

    boolean isDue(Cursor cursor, long head) {
        return progress.getOrDefault(cursor, Progress.START).isDue(head, clock.instant());
    }

    /** The cursor was moved by hand: what this node remembers of it counts no more. Not while it walks. */
    void forget(Cursor cursor) {
        progress.remove(cursor);
    }

    /** Goes on while the module serves the prefecture, to the head at most. */
    void go(Track track, Cursor cursor, long head, BooleanSupplier serves) {
        while (isDue(cursor, head) && serves.getAsBoolean()) {
            Progress before = progress.getOrDefault(cursor, Progress.START);
            try {
                Optional<Integer> handled = follower.step(cursor, track.handler(), before.most(), serves);
                if (handled.isEmpty()) {
                    return;
                }
                progress.put(cursor, handled.get() == 0 ? before.reached(head) : before.moved());
                if (before.failures() > 0) {
                    notices.clear(track.module().id(), subject(cursor));
                }
            } catch (RuntimeException | LinkageError e) {
                fail(track, cursor, before, e);
            }
        }
    }

    private void fail(Track track, Cursor cursor, Progress before, Throwable failure) {
        Progress after = before.failed(clock.instant());
        progress.put(cursor, after);
        LOG.error(
                "handler {} of {} failed in {}",
                cursor.handler(),
                track.module().id(),
                cursor.prefecture(),
                failure);
        notices.raise(
                track.module().id(),
                subject(cursor),
                "reason.handler",
                Map.of(
                        "handler", cursor.handler(),
                        "since", after.failingSince().toString(),
                        "fault", failure.getClass().getSimpleName()));
    }

    private static String subject(Cursor cursor) {
        return "handler " + cursor.handler() + " " + cursor.prefecture();
    }
}
