package org.tonghu.work.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.clock.Span;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.work.internal.serving.Serving.Pair;

/** The table of clocks. A kind and source may have had several runs, one of which may be running. */
@Component(service = ClockRows.class)
public final class ClockRows {
    private static final String COLUMNS = "clock_id, module_id, kind, source_id, run_no, division_code, prefecture,"
            + " began_at, due_at, span_amount, span_unit, ladder, climbed, next_at, text_key, args_sealed, link";

    private final Database db;
    private final Vault vault;

    @Activate
    public ClockRows(@Reference(target = "(tonghu.module=work)") Database db, @Reference Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    <T> T tx(Work<T> work) {
        return db.tx(work);
    }

    /** Does nothing where this run is there already. */
    void insert(ClockRow row) {
        String statement = db.dialect().insertIgnore("work_clock", COLUMNS, "kind, source_id, run_no");
        db.update(Sql.of(
                statement,
                row.id(),
                row.module(),
                row.kind(),
                row.source(),
                row.run(),
                row.division(),
                DivisionCode.prefecture(row.division()),
                row.from(),
                row.due(),
                row.span().amount(),
                row.span().unit().name(),
                row.ladder().text(),
                row.climbed(),
                row.ladder().at(row.climbed(), row.due()),
                row.text(),
                vault.seal(row.id(), row.args()),
                row.link()));
    }

    /** The latest run. */
    Optional<ClockRow> latest(String kind, UUID source) {
        return db.one(
                Sql.of(
                        "select * from work_clock where kind = ? and source_id = ?"
                                + " order by run_no desc fetch first 1 row only",
                        kind,
                        source),
                this::row);
    }

    List<ClockRow> of(UUID source, boolean runningOnly) {
        return db.list(
                Sql.of("select * from work_clock where source_id = ?", source)
                        .when(runningOnly, "and stopped_at is null")
                        .add("order by began_at, clock_id"),
                this::row);
    }

    boolean stop(String kind, UUID source, Instant now) {
        return db.update(Sql.of(
                        "update work_clock set stopped_at = ?, next_at = null"
                                + " where kind = ? and source_id = ? and stopped_at is null",
                        now,
                        kind,
                        source))
                > 0;
    }

    /** A later end; the climb begins anew. */
    void extend(ClockRow row, Instant due) {
        db.update(Sql.of(
                "update work_clock set due_at = ?, climbed = 0, next_at = ? where clock_id = ? and stopped_at is null",
                due,
                row.ladder().at(0, due),
                row.id()));
    }

    /** Modules and prefectures that have a rung to climb. */
    List<Pair> due(Instant now) {
        return db.list(
                Sql.of("select distinct module_id, prefecture from work_clock where next_at <= ?", now),
                row -> new Pair(row.string("module_id"), row.integer("prefecture")));
    }

    /** Clocks with a rung to climb, the longest overdue first. */
    List<UUID> due(Instant now, Sql served, int most) {
        return db.list(
                Sql.of("select clock_id from work_clock where next_at <= ? and", now)
                        .add(served)
                        .add("order by next_at fetch first " + most + " rows only"),
                row -> row.uuid("clock_id"));
    }

    /** Takes a clock for the current transaction; empty where another node has it or it is no longer due. */
    Optional<ClockRow> claim(UUID id, Instant now) {
        return db.one(
                Sql.of("select * from work_clock where clock_id = ? and next_at <= ? for update skip locked", id, now),
                this::row);
    }

    void climbed(ClockRow row, int rungs) {
        db.update(Sql.of(
                "update work_clock set climbed = ?, next_at = ? where clock_id = ?",
                rungs,
                row.ladder().at(rungs, row.due()),
                row.id()));
    }

    /** Leaves a clock alone for a while. */
    void putOff(UUID id, Instant now, Duration pause) {
        db.update(Sql.of(
                "update work_clock set next_at = ? where clock_id = ? and next_at is not null", now.plus(pause), id));
    }

    private ClockRow row(Row row) {
        UUID id = row.uuid("clock_id");
        return new ClockRow(
                id,
                row.string("module_id"),
                row.string("kind"),
                row.uuid("source_id"),
                row.integer("run_no"),
                row.number("division_code"),
                row.instant("began_at"),
                row.instant("due_at"),
                new Span(row.integer("span_amount"), Span.Unit.valueOf(row.string("span_unit"))),
                Ladder.parse(row.string("ladder")),
                row.integer("climbed"),
                row.string("text_key"),
                vault.open(id, row.bytes("args_sealed")),
                row.string("link"),
                row.instant("stopped_at"));
    }
}
