package org.tonghu.funding.internal.list;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Names;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Money;

/** Lines of lists as they are read. */
@Component(service = LineRows.class)
public final class LineRows {
    private static final String SELECT = "select n.*, e.from_month, e.decided_on, l.frozen_at,"
            + " a.reason from funding_line n join funding_list l on l.id = n.list_id"
            + " join funding_entitlement e on e.id = n.entitlement_id"
            + " left join funding_arrears a on a.id = n.arrears_id where";

    private final Database db;
    private final Kinds kinds;
    private final Names names;
    private final Texts texts;

    @Activate
    public LineRows(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference Kinds kinds,
            @Reference Names names,
            @Reference Texts texts) {
        this.db = db;
        this.kinds = kinds;
        this.names = names;
        this.texts = texts;
    }

    /**
     * Lines of a list the caller may learn of; one more than the page holds.
     *
     * @param outcome code, {@code held} for all that are not paid, or null for all
     */
    List<ListLine> page(UUID list, Page page, String outcome) {
        return named(db.list(
                Sql.of(SELECT)
                        .add("n.list_id = ? and", list)
                        .add(kinds.open("n.kind_index"))
                        .when("held".equals(outcome), "and n.outcome <> 'paid'")
                        .when(outcome != null && !outcome.matches("|held"), "and n.outcome = ?", outcome)
                        .when(page.after() != null, "and n.id > ?", page.after())
                        .add("order by n.id limit " + (page.limit() + 1)),
                this::line));
    }

    /** What frozen lists say of a child, the newest first; without names. */
    public List<ListLine> of(UUID child) {
        return db.list(
                Sql.of(SELECT)
                        .add("n.child_id = ? and l.state = 'frozen' and", child)
                        .add(kinds.open("n.kind_index"))
                        .add("order by l.for_month desc, n.for_month desc, n.id limit 120"),
                this::line);
    }

    /** Every paid line of a list, whoever asks; for the act of freezing. */
    List<ListLine> paid(UUID list) {
        return db.list(Sql.of(SELECT).add("n.list_id = ? and n.outcome = 'paid' order by n.id", list), this::line);
    }

    private List<ListLine> named(List<ListLine> lines) {
        Map<UUID, Long> villages = new HashMap<>();
        lines.forEach(line -> villages.put(line.child(), Long.valueOf(line.village())));
        Map<UUID, String> known = names.of(villages);
        return lines.stream().map(line -> named(line, known.get(line.child()))).toList();
    }

    private static ListLine named(ListLine line, String name) {
        return new ListLine(
                line.id(),
                line.list(),
                line.child(),
                name,
                line.village(),
                line.kind(),
                line.careSetting(),
                line.lineKind(),
                line.forMonth(),
                line.outcome(),
                line.rate(),
                line.alreadyPaid(),
                line.amount(),
                line.centralProvincial(),
                line.prefecture(),
                line.county(),
                line.why(),
                line.frozenAt());
    }

    private ListLine line(Row row) {
        Kind kind = kinds.of(row.bytes("kind_index"));
        return new ListLine(
                row.uuid("id"),
                row.uuid("list_id"),
                row.uuid("child_id"),
                null,
                String.valueOf(row.number("village_code")),
                kind.code(),
                row.string("care_setting"),
                row.string("line_kind"),
                YearMonth.from(row.date("for_month")).toString(),
                row.string("outcome"),
                money(row.decimal("rate")),
                money(row.decimal("already_paid")),
                money(row.decimal("amount")),
                money(row.decimal("central_provincial")),
                money(row.decimal("prefecture")),
                money(row.decimal("county")),
                why(row, kind),
                row.instant("frozen_at"));
    }

    private String why(Row row, Kind kind) {
        Map<String, Object> args = new HashMap<>();
        args.put("kind", texts.label("funding-kind", kind.code()));
        args.put("care", texts.label("funding-care", row.string("care_setting")));
        args.put("decided", row.date("decided_on"));
        args.put("from", YearMonth.from(row.date("from_month")));
        args.put("month", YearMonth.from(row.date("for_month")));
        args.put("rate", money(row.decimal("rate")));
        args.put("already", money(row.decimal("already_paid")));
        args.put("amount", money(row.decimal("amount")));
        args.put("outcome", texts.label("funding-outcome", row.string("outcome")));
        if (row.string("reason") != null) {
            args.put("reason", texts.label("funding-arrears-reason", row.string("reason")));
            return texts.text("funding.why.arrears", args);
        }
        if (!row.string("outcome").equals("paid")) {
            return texts.text("funding.why.held", args);
        }
        boolean toppedUp = row.decimal("already_paid").signum() > 0;
        return texts.text(toppedUp ? "funding.why.top-up" : "funding.why.grant", args);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount == null ? null : amount.add(Money.ZERO);
    }
}
