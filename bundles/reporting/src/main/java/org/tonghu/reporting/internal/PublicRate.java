package org.tonghu.reporting.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.Problem;

/** How many reports one address may make without an account: enough for a hospital or school, not for a flood. */
@Component(service = PublicRate.class)
public final class PublicRate {
    static final int ALLOWED = 20;
    private static final long SECONDS = 600;
    private static final int REMEMBERED = 10_000;
    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    @Activate
    public PublicRate(@Reference Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem too-many, with the seconds to wait */
    void check(String address) {
        long second = clock.instant().getEpochSecond();
        long window = second / SECONDS;
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(old -> old.number() < window);
        }
        Window counted = windows.merge(
                String.valueOf(address),
                new Window(window, 1),
                (old, one) -> old.number() == window ? new Window(window, old.count() + 1) : one);
        if (counted.count() > ALLOWED) {
            throw Problem.of(429, "too-many", Map.of("retryAfter", SECONDS - second % SECONDS));
        }
    }

    private record Window(long number, int count) {}
}
