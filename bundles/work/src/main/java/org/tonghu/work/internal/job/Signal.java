package org.tonghu.work.internal.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;

/** Wakes a waiting worker of this node when a job has been submitted here. */
@Component(service = Signal.class)
public final class Signal {
    private final Semaphore submitted = new Semaphore(0);

    void wake() {
        submitted.release();
    }

    /** Returns when woken, or after the time. */
    void await(Duration atMost) throws InterruptedException {
        if (submitted.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            submitted.drainPermits();
        }
    }
}
