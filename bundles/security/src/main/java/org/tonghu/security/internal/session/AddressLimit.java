package org.tonghu.security.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.Problem;

/** Slows down an address from which many sign-ins fail, whatever the user names. Counted on this node, in memory. */
@Component(service = AddressLimit.class)
public final class AddressLimit {
    private static final int MOST = 60;
    private static final int ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Window> failures = new LinkedHashMap<>();

    @Activate
    public AddressLimit(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Throws Problem {@code too-many} (429) for an address with 60 failures within five minutes. */
    public synchronized void check(String address) {
        Window window = failures.get(String.valueOf(address));
        Instant now = clock.instant();
        if (window != null && window.count() >= MOST && window.end().isAfter(now)) {
            long rest = Math.max(1, Duration.between(now, window.end()).toSeconds());
            throw Problem.of(429, "too-many", Map.of("retryAfter", rest));
        }
    }

    public synchronized void failed(String address) {
        Instant now = clock.instant();
        String key = String.valueOf(address);
        Window window = failures.remove(key);
        boolean running = window != null && window.end().isAfter(now);
        failures.put(key, running ? new Window(window.end(), window.count() + 1) : new Window(now.plus(WINDOW), 1));
        if (failures.size() > ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private record Window(Instant end, int count) {}
}
