package org.tonghu.http.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.tonghu.api.problem.Problem;

/** How often one address may call what is open to everybody, sign-in above all. Reading is not counted. */
@Component(service = OpenRate.class, configurationPid = "org.tonghu.http")
@Designate(ocd = OpenRate.Settings.class)
public final class OpenRate {
    private static final int REMEMBERED = 100_000;
    private final Clock clock;
    private final int allowed;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** File {@code org.tonghu.http.cfg}. */
    @ObjectClassDefinition(name = "Tonghu http", description = "Limits of the interface")
    public @interface Settings {
        @AttributeDefinition(description = "Calls a minute that one address may make without being signed in")
        int openCallsPerMinute() default 300;
    }

    @Activate
    public OpenRate(Settings settings, @Reference Clock clock) {
        this.clock = clock;
        this.allowed = settings.openCallsPerMinute();
    }

    /** Throws 429 with the seconds to wait. */
    void check(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return;
        }
        long second = clock.instant().getEpochSecond();
        long minute = second / 60;
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> window.minute() < minute);
        }
        Window window = windows.merge(
                request.getRemoteAddr(),
                new Window(minute, 1),
                (old, one) -> old.minute() == minute ? old.more() : one);
        if (window.count() > allowed) {
            throw Problem.of(429, "too-many", Map.of("retryAfter", 60 - second % 60));
        }
    }

    private record Window(long minute, int count) {
        Window more() {
            return new Window(minute, count + 1);
        }
    }
}
