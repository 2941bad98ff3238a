package org.tonghu.supervision.internal.counter;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.spi.DivisionChange;

/** Counters follow a change of codes, so that a figure of today's places adds up (Cl. 11c). */
@Component
public final class CounterMoves implements DivisionChange {
    private final CounterRows rows;

    @Activate
    public CounterMoves(@Reference CounterRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        return Map.of("supervision.moves.counters", rows.count(codes));
    }

    @Override
    public void move(Map<Long, Long> codes) {
        if (!codes.isEmpty()) {
            rows.move(codes);
        }
    }
}
