package org.tonghu.demo.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** Which population was asked for at first start, and how much of it is in. */
final class Marker {
    private final Database db;

    Marker(Database db) {
        this.db = db;
    }

    Optional<Wanted> read() {
        return db.one(
                Sql.of("select seed, wanted, as_of, loaded from demo_population where id = 1"),
                row -> new Wanted(row.number("seed"), row.integer("wanted"), row.date("as_of"), row.integer("loaded")));
    }

    Wanted begin(long seed, int size, LocalDate asOf) {
        db.update(Sql.of(
                "insert into demo_population (id, seed, wanted, as_of, loaded) values (1, ?, ?, ?, 0)",
                seed,
                size,
                asOf));
        return new Wanted(seed, size, asOf, 0);
    }

    /** Notes the rows that are in; part of the transaction that stores them. */
    void loaded(int rows) {
        db.update(Sql.of("update demo_population set loaded = ? where id = 1", rows));
    }

    /** @param loaded rows that are in */
    record Wanted(long seed, int size, LocalDate asOf, int loaded) {
        boolean complete() {
            return loaded >= size;
        }
    }
}
