package org.tonghu.supervision.internal.counter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/**
 * Adds each event to its counters, in the transaction that moves the cursor: an event counts once, whatever happens. The
 * cursor is one a prefecture, so two prefectures never wait for one another.
 */
@Component(service = {DomainEventHandler.class, Counting.class})
public final class Counting implements DomainEventHandler {
    private final List<Measure> measures = Measure.all();
    private final CounterRows rows;

    @Activate
    public Counting(@Reference CounterRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Set<String> types() {
        return measures.stream().map(Measure::event).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(DomainEvent event) {
        for (Measure measure : measures) {
            measure.of(event).ifPresent(rows::add);
        }
    }
}
