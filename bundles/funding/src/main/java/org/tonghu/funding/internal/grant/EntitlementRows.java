package org.tonghu.funding.internal.grant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.rule.CareSetting;

/** Entitlements in the database. Joins the running transaction. */
@Component(service = EntitlementRows.class)
public final class EntitlementRows {
    private static final String INSERT = "insert into funding_entitlement (id, application_id, child_id, kind_index,"
            + " care_setting, payer, payer_end, from_month, to_month, already_paid, decided_on, decided_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database db;
    private final Kinds kinds;
    private final ServedArea area;

    @Activate
    public EntitlementRows(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference Kinds kinds,
            @Reference ServedArea area) {
        this.db = db;
        this.kinds = kinds;
        this.area = area;
    }

    /** Begins an entitlement; what ran before it ends with the month before, so that there is one grant a month. */
    public void begin(List<Entitlement> begun) {
        for (Entitlement one : begun) {
            db.update(Sql.of(
                    "update funding_entitlement set to_month = ? where child_id = ? and from_month < ?"
                            + " and (to_month is null or to_month >= ?)",
                    one.from().minusMonths(1).atDay(1),
                    one.child(),
                    one.from().atDay(1),
                    one.from().atDay(1)));
        }
        db.batch(INSERT, begun.stream().map(this::values).toList());
    }

    public Optional<Entitlement> find(UUID id) {
        return db.one(Sql.of("select e.* from funding_entitlement e where e.id = ?", id), this::entitlement);
    }

    /** All entitlements of a child the caller may learn of, the newest first. */
    public List<Entitlement> of(UUID child) {
        return db.list(
                Sql.of("select e.* from funding_entitlement e where e.child_id = ? and", child)
                        .add(kinds.open("e.kind_index"))
                        .add("order by e.from_month desc, e.id desc"),
                this::entitlement);
    }

    /** Entitlements that run in the month where the caller may see; one more than the page holds. */
    public List<Entitlement> page(Page page, YearMonth month) {
        LocalDate first = month.atDay(1);
        Sql sql = Sql.of("select e.* from funding_entitlement e join facts_child_v1 c on c.child_id = e.child_id where")
                .add(area.within("c.village_code", "c.child_id"))
                .add("and")
                .add(kinds.open("e.kind_index"))
                .add("and e.from_month <= ? and (e.to_month is null or e.to_month >= ?)", first, first)
                .when(page.after() != null, "and e.id > ?", page.after());
        if (page.range() != null) {
            sql = sql.add(
                    "and c.village_code >= ? and c.village_code < ?",
                    page.range().lo(),
                    page.range().hi());
        }
        return db.list(sql.add("order by e.id limit " + (page.limit() + 1)), this::entitlement);
    }

    private Object[] values(Entitlement one) {
        return new Object[] {
            one.id(),
            one.application(),
            one.child(),
            kinds.index(one.kind()),
            one.care().code(),
            one.payer(),
            DivisionCode.range(one.payer()).hi(),
            one.from().atDay(1),
            one.to() == null ? null : one.to().atDay(1),
            one.alreadyPaid(),
            one.decidedOn(),
            one.decidedBy()
        };
    }

    private Entitlement entitlement(Row row) {
        LocalDate to = row.date("to_month");
        return new Entitlement(
                row.uuid("id"),
                row.uuid("application_id"),
                row.uuid("child_id"),
                kinds.of(row.bytes("kind_index")),
                CareSetting.byCode(row.string("care_setting")).orElseThrow(),
                row.number("payer"),
                YearMonth.from(row.date("from_month")),
                to == null ? null : YearMonth.from(to),
                row.decimal("already_paid").setScale(2),
                row.date("decided_on"),
                row.string("decided_by"));
    }
}
