package org.tonghu.work.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.clock.NewClock.Rung;

/** The rungs of a clock in order of time; a clock that names none has one, at its end, that puts a task before nobody. */
record Ladder(List<Rung> rungs) {
    private static final Rung END = new Rung(null, Duration.ZERO);

    static Ladder of(List<Rung> rungs) {
        return new Ladder(
                rungs.stream().sorted(Comparator.comparing(Rung::after)).toList());
    }

    /** As {@link #text} wrote it. */
    static Ladder parse(String text) {
        List<Rung> rungs = new ArrayList<>();
        for (String rung : text.isEmpty() ? new String[0] : text.split(" ")) {
            int at = rung.indexOf('+');
            AccountRole role = AccountRole.byCode(rung.substring(0, at)).orElseThrow();
            rungs.add(new Rung(role, Duration.parse(rung.substring(at + 1))));
        }
        return new Ladder(rungs);
    }

    String text() {
        return rungs.stream()
                .map(rung -> rung.role().code() + "+" + rung.after())
                .collect(Collectors.joining(" "));
    }

    int height() {
        return Math.max(1, rungs.size());
    }

    Rung rung(int number) {
        return rungs.isEmpty() ? END : rungs.get(number);
    }

    /** When the rung is to be climbed; null above the last. */
    Instant at(int number, Instant due) {
        return number < height() ? due.plus(rung(number).after()) : null;
    }
}
