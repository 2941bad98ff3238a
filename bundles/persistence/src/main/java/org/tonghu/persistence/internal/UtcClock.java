package org.tonghu.persistence.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of the platform: real time, and on a training system real time moved by what is configured. An offset
 * counts only where demonstration data are asked for ({@code org.tonghu.demo.cfg} in {@code etc}).
 */
@Component(service = Clock.class, configurationPid = "org.tonghu.clock")
@Designate(ocd = ClockSettings.class)
public final class UtcClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(UtcClock.class);
    private static final String DEMONSTRATION = "org.tonghu.demo.cfg";

    private final boolean training;
    private volatile Duration offset = Duration.ZERO;

    @Activate
    public UtcClock(BundleContext context, ClockSettings settings) {
        String etc = context.getProperty("karaf.etc");
        this.training = etc != null && Files.exists(Path.of(etc, DEMONSTRATION));
        configure(settings);
    }

    @Modified
    void configure(ClockSettings settings) {
        Duration wanted = wanted(settings.offset());
        if (!wanted.isZero() && !training) {
            LOG.warn("org.tonghu.clock asks for an offset of {}; ignored, this is no training system", wanted);
            wanted = Duration.ZERO;
        }
        if (!wanted.equals(offset)) {
            LOG.warn("The time of this training system is {} ahead of real time", wanted);
        }
        offset = wanted;
    }

    private static Duration wanted(String text) {
        try {
            return Offset.parse(text, Instant.now());
        } catch (DateTimeException | ArithmeticException e) {
            LOG.error("org.tonghu.clock: offset {} is no ISO 8601 period or duration; ignored", text, e);
            return Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
