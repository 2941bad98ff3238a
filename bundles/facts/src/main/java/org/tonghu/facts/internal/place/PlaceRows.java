package org.tonghu.facts.internal.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/** The table of places. A place keeps its id when its code or name changes; each row is one state of it. */
final class PlaceRows {
    private static final String SEED = "divisions";
    private static final String INSERT = "insert into facts_place"
            + " (place_id, code, name, level, parent_code, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, null)";

    private final Database db;
    private final Clock clock;

    PlaceRows(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Fills an empty table in one transaction. Of several nodes one does, the others wait for it. */
    void seed(LocalDate state, String source, Supplier<List<Division>> divisions) {
        if (seeded()) {
            return;
        }
        db.tx(() -> {
            String mark = db.dialect().insertIgnore("facts_seed", "name, origin, seeded_at", "name");
            if (db.update(Sql.of(mark, SEED, source, clock.instant())) == 1) {
                db.batch(INSERT, rows(divisions.get(), state));
            }
            return null;
        });
    }

    private boolean seeded() {
        return db.count(Sql.of("select count(*) from facts_seed where name = ?", SEED)) > 0;
    }

    private List<Object[]> rows(List<Division> divisions, LocalDate state) {
        List<Object[]> rows = new ArrayList<>(divisions.size());
        for (Division d : divisions) {
            rows.add(new Object[] {Uuid7.next(), d.code(), d.name(), d.level().code(), d.parent(), state});
        }
        return rows;
    }

    /** The divisions in force, in order of code. */
    List<Division> current() {
        Sql sql = Sql.of("select code, name, level, parent_code from facts_place where valid_to is null order by code");
        return db.list(
                sql,
                row -> new Division(
                        row.number("code"), row.string("name"), level(row.string("level")), row.number("parent_code")));
    }

    /** Number of changes made so far. */
    long changes() {
        return db.count(Sql.of("select count(*) from facts_change where done_at is not null"));
    }

    /** A place keeps its id and gets a new state; one that is merged into another only ends. */
    void change(List<Pair> pairs, LocalDate day) {
        for (Pair pair : pairs) {
            State before = state(pair.from());
            boolean merged = !pair.renames() && exists(pair.to());
            end(pair.from(), day);
            if (!merged) {
                begin(pair, before, day);
            }
        }
    }

    private record State(UUID place, String name, long parent) {}

    private State state(long code) {
        Sql sql =
                Sql.of("select place_id, name, parent_code from facts_place where code = ? and valid_to is null", code);
        return db.one(sql, row -> new State(row.uuid("place_id"), row.string("name"), row.number("parent_code")))
                .orElseThrow();
    }

    private boolean exists(long code) {
        return db.count(Sql.of("select count(*) from facts_place where code = ? and valid_to is null", code)) > 0;
    }

    /** A state that began this very day never was. */
    private void end(long code, LocalDate day) {
        db.update(Sql.of("delete from facts_place where code = ? and valid_to is null and valid_from >= ?", code, day));
        db.update(Sql.of("update facts_place set valid_to = ? where code = ? and valid_to is null", day, code));
    }

    private void begin(Pair pair, State before, LocalDate day) {
        DivisionLevel level = DivisionCode.level(pair.to());
        long parent = pair.renames() ? before.parent() : pair.above();
        String name = pair.name() == null ? before.name() : pair.name();
        db.update(Sql.of(INSERT, before.place(), pair.to(), name, level.code(), parent, day));
    }

    private static DivisionLevel level(String code) {
        return DivisionLevel.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
