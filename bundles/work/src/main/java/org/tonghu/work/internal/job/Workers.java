package org.tonghu.work.internal.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.work.internal.blob.DatabaseBlobs;

/** Two threads that take jobs, and one for heartbeats. */
@Component(
        service = {},
        immediate = true)
public final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long HEARTBEAT_SECONDS = 2;
    private static final Duration UNUSED_FILES = Duration.ofDays(2);

    private final Executor executor;
    private final Signal signal;
    private final DatabaseBlobs blobs;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, threads("tonghu-job-"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads("tonghu-job-timer-"));
    private volatile boolean failing;

    @Activate
    public Workers(@Reference Executor executor, @Reference Signal signal, @Reference DatabaseBlobs blobs) {
        this.executor = executor;
        this.signal = signal;
        this.blobs = blobs;
        for (int i = 0; i < THREADS; i++) {
            pool.execute(this::work);
        }
        timer.scheduleWithFixedDelay(
                () -> guarded(executor::heartbeat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> guarded(this::tidy), 1, 60, TimeUnit.MINUTES);
    }

    private void work() {
        try {
            while (!pool.isShutdown()) {
                if (!took()) {
                    signal.await(POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean took() {
        try {
            boolean took = executor.next();
            failing = false;
            return took;
        } catch (RuntimeException | Error e) {
            tell(e);
            return false;
        }
    }

    /** Once for a failure that lasts, such as a database that is away. */
    private void tell(Throwable e) {
        if (!failing) {
            LOG.error("a job could not be taken or ended; its claim runs out and it is tried again", e);
        }
        failing = true;
    }

    private void tidy() {
        int deleted = blobs.deleteUnused(UNUSED_FILES);
        if (deleted > 0) {
            LOG.info("{} files that no job keeps deleted", deleted);
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("a periodic task of the job centre failed, it runs again", e);
        }
    }

    /** Jobs get ten seconds to reach the end of their chunk, then they are interrupted; both ways they go on later. */
    @Deactivate
    void stop() {
        pool.shutdown();
        executor.stop();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
        }
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
