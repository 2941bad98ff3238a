package org.tonghu.facts.internal.place;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears within seconds that another node has changed the divisions. */
@Component(
        service = {},
        immediate = true)
public final class PlaceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceWatch.class);
    private static final long SECONDS = 5;

    private final DatabaseDivisions divisions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tonghu-divisions");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean failing;

    @Activate
    public PlaceWatch(@Reference DatabaseDivisions divisions) {
        this.divisions = divisions;
        timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            divisions.refresh();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("can't ask whether divisions have changed; asked again every {} s", SECONDS, e);
            }
            failing = true;
        }
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }
}
