package org.tonghu.probe.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.probe.internal.entity.ProbeRow;

/** Rows by JPA and by SQL, quickly or slowly. */
@Component(service = ProbeRows.class)
public final class ProbeRows {
    static final String WRITTEN = "ProbeWritten";

    private final Database db;
    private final JpaTemplate jpa;
    private final Events events;
    private final Clock clock;

    @Activate
    public ProbeRows(
            @Reference(target = "(tonghu.module=probe)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-probe)") JpaTemplate jpa,
            @Reference Events events,
            @Reference Clock clock) {
        this.db = db;
        this.jpa = jpa;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a row by JPA and tells of it, in one transaction. */
    public void write() {
        UUID id = Uuid7.next();
        db.tx(() -> {
            jpa.tx(TransactionType.Required, em -> em.persist(new ProbeRow(id, OwnVersion.text())));
            events.publish(List.of(new DomainEvent(
                    Uuid7.next(),
                    WRITTEN,
                    id,
                    DivisionCode.ofPrefecture(Caller.current().prefecture()),
                    clock.instant(),
                    Map.of())));
            return null;
        });
    }

    /** Looks by JPA, rests, and looks again by SQL and by JPA, in one transaction. */
    public long look(Duration rest) {
        return db.tx(() -> {
            long before = byJpa();
            LockSupport.parkNanos(rest.toNanos());
            long between = db.count(Sql.of("select count(*) from probe_row"));
            long after = byJpa();
            if (before > between || between > after) {
                throw new IllegalStateException(before + " " + between + " " + after);
            }
            return after;
        });
    }

    private long byJpa() {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery("select count(r) from ProbeRow r", Long.class)
                .getSingleResult());
    }
}
