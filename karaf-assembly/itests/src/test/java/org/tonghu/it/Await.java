package org.tonghu.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition of another process, where nothing can notify us. */
public final class Await {
    private static final Duration STEP = Duration.ofMillis(50);

    private Await() {}

    /** Asks until the answer fits, and returns it; fails with the last answer when the time is over. */
    public static <T> T until(String what, Duration limit, Supplier<T> asked, Predicate<T> fits) {
        long end = System.nanoTime() + limit.toNanos();
        T last = asked.get();
        while (!fits.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come within " + limit + "; last: " + last);
            }
            LockSupport.parkNanos(STEP.toNanos());
            last = asked.get();
        }
        return last;
    }
}
