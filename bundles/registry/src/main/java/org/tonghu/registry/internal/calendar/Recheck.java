package org.tonghu.registry.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.Facts;
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
    private final Facts facts;

    @Activate
    public Recheck(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference Envelope envelope,
            @Reference Categories categories,
            @Reference RecordMaker maker,
            @Reference Facts facts) {
        this.db = db;
        this.envelope = envelope;
        this.categories = categories;
        this.maker = maker;
        this.facts = facts;
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

    /** One child, in the current transaction; nothing where she has no file. */
    public void one(UUID child) {
        Sql file = Sql.of("select id, open_values, sealed_values from registry_child where id = ?", child);
        again(db.list(file, Recheck::due), maker.today());
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
        again(due, today);
        return due.size();
    }

    private void again(List<Due> due, LocalDate today) {
        if (due.isEmpty()) {
            return;
        }
        categories.refresh(due.stream().map(Due::id).toList(), today);
        List<Object[]> next = new ArrayList<>();
        for (Due one : due) {
            next.add(new Object[] {next(one, today).orElse(null), one.id()});
        }
        db.batch(NEXT, next);
    }

    /** By the file, and by what other sources state: six months of any fact, for most of which nothing changes then. */
    private Optional<LocalDate> next(Due one, LocalDate today) {
        Stream<LocalDate> file = Ages.nextChange(envelope.join(one.id(), one.parts()), today).stream();
        Stream<LocalDate> clocks = Caller.asSystem(() -> facts.on(one.id(), today)).stream()
                .map(fact -> fact.from().plusMonths(Ages.CLOCK_MONTHS))
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .filter(day -> day.isAfter(today));
        return Stream.concat(file, clocks).min(LocalDate::compareTo);
    }

    private static Due due(Row row) {
        return new Due(row.uuid("id"), new Envelope.Parts(row.string("open_values"), row.bytes("sealed_values")));
    }
}
