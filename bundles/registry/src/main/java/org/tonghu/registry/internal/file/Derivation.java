package org.tonghu.registry.internal.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.event.Events;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Stated;
import org.tonghu.registry.internal.rule.FileFacts;

/**
 * What follows from stored files, in the same transaction: the thin index, the readings of names, the facts, the
 * categories and the events. Set-based, for one file as for a chunk of an import.
 */
@Component(service = Derivation.class)
public final class Derivation {
    private static final String READING =
            "insert into registry_child_reading (child_id, village_code, reading) values (?, ?, ?)";
    private final Database db;
    private final Children children;
    private final Facts facts;
    private final Categories categories;
    private final Events events;

    @Activate
    public Derivation(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference Children children,
            @Reference Facts facts,
            @Reference Categories categories,
            @Reference Events events) {
        this.db = db;
        this.children = children;
        this.facts = facts;
        this.categories = categories;
        this.events = events;
    }

    /** @param ids a SELECT of exactly these new files' ids */
    public void opened(List<Filed> files, Sql ids, LocalDate day) {
        children.put(files.stream().map(file -> file.row().ref()).toList());
        readings(files);
        state(files, day);
        categories.fill(ids, day);
        publish("ChildFileOpened", files);
    }

    public void changed(Filed file, LocalDate day) {
        UUID id = file.row().id();
        children.put(List.of(file.row().ref()));
        db.update(Sql.of("delete from registry_child_reading where child_id = ?", id));
        readings(List.of(file));
        state(List.of(file), day);
        categories.refresh(List.of(id), day);
        publish("ChildFileChanged", List.of(file));
    }

    private void readings(Collection<Filed> files) {
        List<Object[]> rows = new ArrayList<>();
        for (Filed file : files) {
            for (String reading : file.spelling().others()) {
                rows.add(new Object[] {file.row().id(), file.row().village(), reading});
            }
        }
        if (!rows.isEmpty()) {
            db.batch(READING, rows);
        }
    }

    private void state(Collection<Filed> files, LocalDate day) {
        Map<UUID, List<Stated>> stated = new LinkedHashMap<>();
        files.forEach(file -> stated.put(file.row().id(), FileFacts.of(file.values())));
        facts.replace(FileFacts.SOURCE, day, stated);
    }

    private void publish(String type, Collection<Filed> files) {
        events.publish(files.stream()
                .map(Filed::row)
                .map(row -> new DomainEvent(
                        Uuid7.next(),
                        type,
                        row.id(),
                        row.village(),
                        row.updated().at(),
                        Map.of()))
                .toList());
    }
}
