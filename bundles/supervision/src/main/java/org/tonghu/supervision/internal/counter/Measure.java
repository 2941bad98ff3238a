package org.tonghu.supervision.internal.counter;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.supervision.internal.Lines;
import org.tonghu.supervision.internal.Period;

/**
 * What one type of event adds to one counter; a line of {@code figures/measures.csv}.
 *
 * @param name of the counter
 * @param conditions on the event's values: {@code key=value}, {@code key!=value}, {@code key=*} for any
 * @param period an event's own value of that name, else the period it happened in
 * @param amount a number, or the key of the value that has it
 */
record Measure(String name, String event, List<String> conditions, Period period, String amount) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ANY = "*";

    Measure {
        conditions = List.copyOf(conditions);
    }

    /** @param village the event's own place */
    record Step(String measure, String period, long village, BigDecimal amount) {}

    static List<Measure> all() {
        return Lines.of("figures/measures.csv").stream()
                .map(cells -> new Measure(
                        cells[0],
                        cells[1],
                        cells[2].isEmpty() ? List.of() : List.of(cells[2].split(";")),
                        Period.of(cells[3]),
                        cells[4]))
                .toList();
    }

    /** What the event adds; empty where it is another type or the conditions don't hold. */
    Optional<Step> of(DomainEvent event) {
        if (!event.type().equals(this.event)
                || !conditions.stream().allMatch(condition -> holds(condition, event.values()))) {
            return Optional.empty();
        }
        String when = event.values()
                .getOrDefault(period.code(), period.on(event.at().atZone(ZONE).toLocalDate()));
        return Optional.of(new Step(name, when, event.village(), amount(event)));
    }

    private BigDecimal amount(DomainEvent event) {
        return new BigDecimal(amount.matches("-?\\d+") ? amount : event.values().get(amount));
    }

    private static boolean holds(String condition, Map<String, String> values) {
        int equals = condition.indexOf('=');
        boolean not = condition.charAt(equals - 1) == '!';
        String actual = values.get(condition.substring(0, not ? equals - 1 : equals));
        String wanted = condition.substring(equals + 1);
        return ANY.equals(wanted) ? actual != null : wanted.equals(actual) != not;
    }
}
