package org.tonghu.work.internal.print;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.problem.Problem;
import org.tonghu.work.internal.text.Texts;

/** Tells anybody that a number is a genuine document's: since when, by which level; nothing of whom or what it is about. */
@Component(service = Check.class, configurationPid = "org.tonghu.work.print")
public final class Check {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int REMEMBERED = 100_000;

    private final DocumentRows rows;
    private final Texts texts;
    private final Clock clock;
    private final int allowed;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    @Activate
    public Check(PrintSettings settings, @Reference DocumentRows rows, @Reference Texts texts, @Reference Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
        this.allowed = settings.checksPerMinute();
    }

    /**
     * @param level code of the issuing office's level, e.g. {@code county}
     * @param issuer the same in words
     */
    public record Genuine(String number, boolean genuine, LocalDate issuedOn, String level, String issuer) {}

    private record Window(long minute, int count) {}

    /**
     * @throws Problem not-found for a number never given, too-many from one address
     */
    public Genuine check(String typed) {
        limit(String.valueOf(Caller.current().address()));
        String number = DocumentNumber.read(typed).orElseThrow(Problem::notFound);
        DocumentRows.Known known = rows.known(number).orElseThrow(Problem::notFound);
        String issuer = texts.text(
                "work",
                "print.level." + known.level(),
                Map.of(),
                Caller.current().locale());
        return new Genuine(
                DocumentNumber.shown(number),
                true,
                known.issuedAt().atZone(ZONE).toLocalDate(),
                known.level(),
                issuer);
    }

    private void limit(String address) {
        long second = clock.instant().getEpochSecond();
        long minute = second / 60;
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> window.minute() < minute);
        }
        Window now = windows.merge(
                address,
                new Window(minute, 1),
                (old, one) -> old.minute() == minute ? new Window(minute, old.count() + 1) : one);
        if (now.count() > allowed) {
            throw Problem.of(429, "too-many", Map.of("retryAfter", 60 - second % 60));
        }
    }
}
