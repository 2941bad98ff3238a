package org.tonghu.platform.internal.event;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;

/** Writes events in the current transaction, their values sealed under the event's id. */
@Component
public final class EventLog implements Events {
    private static final String INSERT = "insert into platform_event"
            + " (id, type, subject, village, prefecture, happened_at, envelope) values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Vault vault;
    private final Pump pump;

    @Activate
    public EventLog(
            @Reference(target = "(tonghu.module=platform)") Database database,
            @Reference Vault vault,
            @Reference Pump pump) {
        this.database = database;
        this.vault = vault;
        this.pump = pump;
    }

    @Override
    public void publish(Collection<DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Object[]> rows = events.stream().map(this::row).toList();
        database.batch(INSERT, rows);
        database.afterCommit(pump::wake);
    }

    private Object[] row(DomainEvent event) {
        return new Object[] {
            event.id(),
            event.type(),
            event.subject(),
            event.village(),
            DivisionCode.prefecture(event.village()),
            event.at(),
            vault.seal(event.id(), event.values())
        };
    }
}
