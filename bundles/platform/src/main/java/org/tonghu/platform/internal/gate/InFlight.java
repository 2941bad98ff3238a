package org.tonghu.platform.internal.gate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Calls running in each provider, so that one that stops can first finish what it has begun. */
final class InFlight {
    private final Map<Long, Calls> calls = new ConcurrentHashMap<>();

    /** Counts a call in; false where the provider takes no more calls. A true answer must be followed by {@link #leave}. */
    boolean enter(long bundleId) {
        return calls.computeIfAbsent(bundleId, id -> new Calls()).enter();
    }

    void leave(long bundleId) {
        Calls known = calls.get(bundleId);
        if (known != null) {
            known.leave();
        }
    }

    /** Refuses new calls and waits for those running; false when the time was not enough. */
    boolean retire(long bundleId, Duration patience) {
        return calls.computeIfAbsent(bundleId, id -> new Calls()).retire(patience);
    }

    /** Keeps nothing of a provider that is gone for good. */
    void forget(long bundleId) {
        calls.remove(bundleId);
    }

    /** Lets a provider that has come back take calls again. */
    void readmit(long bundleId) {
        calls.computeIfAbsent(bundleId, id -> new Calls()).readmit();
    }

    private static final class Calls {
        private int running;
        private boolean retired;

        synchronized boolean enter() {
            if (retired) {
                return false;
            }
            running++;
            return true;
        }

        synchronized void leave() {
            running--;
            notifyAll();
        }

        synchronized void readmit() {
            retired = false;
        }

        synchronized boolean retire(Duration patience) {
            retired = true;
            long end = System.nanoTime() + patience.toNanos();
            try {
                while (running > 0) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        return false;
                    }
                    wait(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
