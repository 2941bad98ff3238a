package org.tonghu.probe.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.spi.DomainEventHandler;

/** Notes each event once for every time it was handled. */
@Component
public final class WrittenHandler implements DomainEventHandler {
    private final Database db;

    @Activate
    public WrittenHandler(@Reference(target = "(tonghu.module=probe)") Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public Set<String> types() {
        return Set.of(ProbeRows.WRITTEN);
    }

    @Override
    public void handle(DomainEvent event) {
        db.update(Sql.of("insert into probe_seen (row_id, seen_by) values (?, ?)", event.subject(), OwnVersion.text()));
    }
}
