package org.tonghu.funding.internal.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.rule.Money;

/** Lists in the database. Joins the running transaction. */
@Component(service = ListRows.class)
public final class ListRows {
    private static final String RATE = "insert into funding_list_rate (list_id, kind_index, care_setting, rate,"
            + " central_provincial, prefecture, county) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select l.*, s.paid, s.arrears, s.held, s.amount from funding_list l left join"
            + " (select n.list_id, count(n.paid_child) as paid, count(n.arrears_id) as arrears,"
            + " sum(case when n.outcome <> 'paid' then 1 else 0 end) as held, sum(n.amount) as amount"
            + " from funding_line n group by n.list_id) s on s.list_id = l.id where";

    private final Database db;
    private final RateLines rates;
    private final GrantTables tables;
    private final Texts texts;
    private final Today today;

    @Activate
    public ListRows(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference RateLines rates,
            @Reference GrantTables tables,
            @Reference Texts texts,
            @Reference Today today) {
        this.db = db;
        this.rates = rates;
        this.tables = tables;
        this.texts = texts;
        this.today = today;
    }

    /** Makes drafts of the payers that have no list of the month yet, and locks and empties those that have one. */
    List<UUID> drafts(List<Long> payers, YearMonth month) {
        String columns = "id, for_month, payer, payer_end, state, tables_version, computed_at, computed_by, version";
        String insert = db.dialect().insertIgnore("funding_list", columns, "for_month, payer");
        for (long payer : payers) {
            db.update(Sql.of(
                    insert,
                    Uuid7.next(),
                    month.atDay(1),
                    payer,
                    DivisionCode.range(payer).hi(),
                    "draft",
                    tables.version(),
                    today.now(),
                    Caller.who().realName(),
                    0L));
        }
        List<UUID> drafts = db.list(
                Sql.of("select id from funding_list where state = 'draft' and for_month = ? and", month.atDay(1))
                        .add(Sql.in("payer", payers))
                        .add("order by payer for update"),
                row -> row.uuid("id"));
        db.update(Sql.of("delete from funding_line where").add(Sql.in("list_id", drafts)));
        db.update(Sql.of("delete from funding_list_rate where").add(Sql.in("list_id", drafts)));
        return drafts;
    }

    /** Computes emptied drafts: their rates, then all their lines in one statement. */
    void compute(List<UUID> drafts, YearMonth month) {
        for (UUID draft : drafts) {
            long payer = db.count(Sql.of("select payer from funding_list where id = ?", draft));
            db.batch(RATE, rates.of(draft, payer, month));
        }
        db.update(new ListStatement(db.dialect()).fill(drafts, month));
        db.update(Sql.of(
                        "update funding_list set tables_version = ?, computed_at = ?, computed_by = ?,"
                                + " version = version + 1 where",
                        tables.version(),
                        today.now(),
                        Caller.who().realName())
                .add(Sql.in("id", drafts)));
    }

    /** The list, locked until the transaction ends. */
    Optional<MonthlyList> locked(UUID id) {
        db.list(Sql.of("select id from funding_list where id = ? for update", id), row -> row.uuid("id"));
        return find(id);
    }

    Optional<MonthlyList> find(UUID id) {
        return db.one(Sql.of(SELECT).add("l.id = ?", id), this::list);
    }

    void freeze(UUID id) {
        db.update(Sql.of(
                "update funding_list set state = 'frozen', frozen_at = ?, frozen_by = ?, version = version + 1"
                        + " where id = ?",
                today.now(),
                Caller.who().realName(),
                id));
    }

    /** Lists of payers within the range, newest month first. */
    List<MonthlyList> within(CodeRange range, LocalDate month) {
        return db.list(
                Sql.of(SELECT)
                        .add("l.payer >= ? and l.payer < ?", range.lo(), range.hi())
                        .when(month != null, "and l.for_month = ?", month)
                        .add("order by l.for_month desc, l.payer limit 200"),
                this::list);
    }

    private MonthlyList list(Row row) {
        long payer = row.number("payer");
        return new MonthlyList(
                row.uuid("id"),
                YearMonth.from(row.date("for_month")).toString(),
                String.valueOf(payer),
                texts.payer(payer),
                row.string("state"),
                row.number("paid"),
                row.number("arrears"),
                row.number("held"),
                row.decimal("amount") == null
                        ? Money.ZERO
                        : row.decimal("amount").setScale(2),
                row.string("tables_version"),
                row.instant("computed_at"),
                row.string("computed_by"),
                row.instant("frozen_at"),
                row.string("frozen_by"),
                row.number("version"));
    }
}
