package org.tonghu.supervision.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.Cursors;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/** The event log as simple as it can be: a list, and a cursor for each prefecture that moves with the handler's effect. */
public final class Log implements Cursors {
    private static final int BATCH = 50;
    private final Database db;
    private final List<DomainEvent> events = new ArrayList<>();
    private final Map<Integer, Integer> places = new TreeMap<>();

    Log(Database db) {
        this.db = db;
    }

    public synchronized void add(DomainEvent event) {
        events.add(event);
    }

    public synchronized List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** Lets the handler follow a prefecture to the head, batch by batch. */
    public void follow(DomainEventHandler handler, int prefecture) {
        List<DomainEvent> own = of(prefecture);
        while (place(prefecture) < own.size()) {
            int from = place(prefecture);
            int to = Math.min(own.size(), from + BATCH);
            db.tx(() -> {
                own.subList(from, to).stream()
                        .filter(event -> handler.types().contains(event.type()))
                        .forEach(handler::handle);
                return null;
            });
            move(prefecture, to);
        }
    }

    @Override
    public synchronized Optional<Instant> waitingSince(DomainEventHandler handler, CodeRange area) {
        return events.stream()
                .map(event -> DivisionCode.prefecture(event.village()))
                .distinct()
                .flatMap(prefecture -> of(prefecture).stream().skip(place(prefecture)))
                .filter(event -> area.contains(event.village()))
                .map(DomainEvent::at)
                .min(Instant::compareTo);
    }

    @Override
    public synchronized void rewind(DomainEventHandler handler, int prefecture) {
        move(prefecture, 0);
    }

    private synchronized List<DomainEvent> of(int prefecture) {
        return events.stream()
                .filter(event -> DivisionCode.prefecture(event.village()) == prefecture)
                .toList();
    }

    private synchronized int place(int prefecture) {
        return places.getOrDefault(prefecture, 0);
    }

    private synchronized void move(int prefecture, int place) {
        places.put(prefecture, place);
    }
}
