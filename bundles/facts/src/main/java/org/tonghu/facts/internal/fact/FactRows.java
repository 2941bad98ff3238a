package org.tonghu.facts.internal.fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.Fact;

/** The table of facts. Details of confidential kinds are encrypted, bound to the child. */
final class FactRows {
    private static final String END = "update facts_fact set valid_to = ?, end_known_since = ? where fact_id = ?";
    private static final String BEGIN = "insert into facts_fact (fact_id, child_id, code, detail, detail_sealed,"
            + " valid_from, source, known_since) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS =
            "select f.fact_id, f.child_id, f.code, f.detail, f.detail_sealed, f.valid_from,"
                    + " f.valid_to, f.source, f.known_since from facts_fact f where";

    private final Database db;
    private final Vault vault;

    FactRows(Database db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Makes concurrent writers of the same children wait for each other until the transaction ends. */
    void lock(Collection<UUID> children) {
        Sql sql = Sql.of("select child_id from facts_child where")
                .add(Sql.in("child_id", children))
                .add("order by child_id for update");
        db.list(sql, row -> row.uuid("child_id"));
    }

    List<Open> open(String source, Collection<UUID> children) {
        Sql sql = Sql.of(COLUMNS)
                .add(Sql.in("f.child_id", children))
                .add("and f.source = ? and f.valid_to is null order by f.fact_id", source);
        return db.list(
                sql,
                row -> new Open(
                        row.uuid("fact_id"),
                        row.uuid("child_id"),
                        row.string("code"),
                        detail(row),
                        row.date("valid_from")));
    }

    void write(Difference difference, String source, Instant now, Confidentiality.Reader levels) {
        List<Object[]> ends = new ArrayList<>();
        difference.ends().forEach(end -> ends.add(new Object[] {end.to(), now, end.factId()}));
        db.batch(END, ends);
        List<Object[]> begins = new ArrayList<>();
        for (Difference.Begin begin : difference.begins()) {
            boolean sealed = begin.detail() != null && levels.encrypts(begin.code());
            begins.add(new Object[] {
                Uuid7.next(),
                begin.childId(),
                begin.code(),
                sealed ? null : begin.detail(),
                sealed ? seal(begin) : null,
                begin.from(),
                source,
                now
            });
        }
        db.batch(BEGIN, begins);
    }

    List<Fact> on(UUID childId, LocalDate day) {
        Sql sql = Sql.of(COLUMNS + " f.child_id = ? and f.valid_from <= ?", childId, day)
                .add("and (f.valid_to is null or f.valid_to > ?) order by f.code, f.valid_from, f.fact_id", day);
        return db.list(sql, this::fact);
    }

    List<Fact> all(UUID childId) {
        Sql sql =
                Sql.of(COLUMNS + " f.child_id = ? order by f.valid_from desc, f.known_since desc, f.fact_id", childId);
        return db.list(sql, this::fact);
    }

    private Fact fact(Row row) {
        return new Fact(
                row.uuid("fact_id"),
                row.uuid("child_id"),
                row.string("code"),
                detail(row),
                row.date("valid_from"),
                row.date("valid_to"),
                row.string("source"),
                row.instant("known_since"));
    }

    private byte[] seal(Difference.Begin begin) {
        return vault.sealBytes(begin.childId(), begin.detail().getBytes(StandardCharsets.UTF_8));
    }

    private String detail(Row row) {
        byte[] sealed = row.bytes("detail_sealed");
        if (sealed == null) {
            return row.string("detail");
        }
        return new String(vault.openBytes(row.uuid("child_id"), sealed), StandardCharsets.UTF_8);
    }
}
