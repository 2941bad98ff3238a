package org.tonghu.registry.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.rule.Ages;
import org.tonghu.registry.internal.value.Envelope;

/** Evaluates categories anew for children whose birthday or clock has come, 200 a transaction. */
@Component(service = Recheck.class)
public final class Recheck {
    private static final int CHUNK = 200;
    private static final String NEXT = "update registry_child set recheck_on = ? where id = ?";
    private final Database db;
    private final Envelope envelope;
    private final Categories categories;
    private final RecordMaker maker;

    @Activate
    public Recheck(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference Envelope envelope,
            @Reference Categories categories,
            @Reference RecordMaker maker) {
        this.db = db;
        this.envelope = envelope;
        this.categories = categories;
        this.maker = maker;
    }

    private record Due(UUID id, Envelope.Parts parts) {}

    /** All that are due; answers with their number. */
    public long all() {
        long all = 0;
        int some;
        do {
            some = db.tx(this::chunk);
            all += some;
        } while (some == CHUNK);
        return all;
    }

    private int chunk() {
        LocalDate today = maker.today();
        List<Due> due = db.list(
                Sql.of(
                        "select id, open_values, sealed_values from registry_child where recheck_on <= ?"
                                + " order by recheck_on, id limit ?",
                        today,
                        CHUNK),
                Recheck::due);
        if (due.isEmpty()) {
            return 0;
        }
        categories.refresh(due.stream().map(Due::id).toList(), today);
        List<Object[]> next = new ArrayList<>();
        for (Due one : due) {
            LocalDate day =
                    Ages.nextChange(envelope.join(one.id(), one.parts()), today).orElse(null);
            next.add(new Object[] {day, one.id()});
        }
        db.batch(NEXT, next);
        return due.size();
    }

    private static Due due(Row row) {
        return new Due(row.uuid("id"), new Envelope.Parts(row.string("open_values"), row.bytes("sealed_values")));
    }
}
