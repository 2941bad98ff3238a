package org.tonghu.funding.internal.grant;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.Names;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.rule.Money;

/** Reading entitlements, with what is and was paid. */
@Component(service = Entitlements.class)
public final class Entitlements {
    private final Database db;
    private final EntitlementRows rows;
    private final GrantTables tables;
    private final ServedArea area;
    private final Names names;
    private final Texts texts;
    private final Today today;

    @Activate
    public Entitlements(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference EntitlementRows rows,
            @Reference GrantTables tables,
            @Reference ServedArea area,
            @Reference Names names,
            @Reference Texts texts,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.tables = tables;
        this.area = area;
        this.names = names;
        this.texts = texts;
        this.today = today;
    }

    public Page.Rows<EntitlementView> page(Page page, YearMonth month) {
        return db.tx(() -> {
            List<Entitlement> found = rows.page(page, month);
            Map<UUID, Long> villages = new HashMap<>();
            found.forEach(one -> villages.computeIfAbsent(
                    one.child(), child -> area.require(child).village()));
            return page.rows(views(found, names.of(villages)), EntitlementView::id);
        });
    }

    /** All entitlements of a child the caller has been allowed to see, the newest first. */
    public List<EntitlementView> of(ChildRef child) {
        return views(rows.of(child.id()), Map.of());
    }

    private List<EntitlementView> views(List<Entitlement> found, Map<UUID, String> known) {
        Map<UUID, Paid> paid = paid(found.stream().map(Entitlement::id).toList());
        return found.stream()
                .map(one -> view(one, known.get(one.child()), paid.getOrDefault(one.id(), Paid.NOTHING)))
                .toList();
    }

    private Map<UUID, Paid> paid(Collection<UUID> entitlements) {
        Map<UUID, Paid> paid = new HashMap<>();
        Sql sql = Sql.of("select n.entitlement_id, max(n.for_month) as last_month, sum(n.amount) as amount"
                        + " from funding_line n join funding_list l on l.id = n.list_id and l.state = 'frozen' where")
                .add(Sql.in("n.entitlement_id", entitlements))
                .add("and n.outcome = 'paid' group by n.entitlement_id");
        db.each(
                sql,
                row -> paid.put(
                        row.uuid("entitlement_id"),
                        new Paid(YearMonth.from(row.date("last_month")).toString(), row.decimal("amount"))));
        return paid;
    }

    private EntitlementView view(Entitlement one, String name, Paid paid) {
        YearMonth month = YearMonth.from(today.day());
        BigDecimal standard = tables.rates()
                .rate(one.kind(), one.care(), month.isBefore(one.from()) ? one.from() : month)
                .orElse(null);
        return new EntitlementView(
                one.id(),
                one.application(),
                one.child(),
                name,
                one.kind().code(),
                one.care().code(),
                texts.payer(one.payer()),
                one.from().toString(),
                one.to() == null ? null : one.to().toString(),
                one.alreadyPaid(),
                standard,
                standard == null ? null : Money.due(standard, one.alreadyPaid()),
                paid.lastMonth(),
                paid.amount().setScale(2),
                one.runs(month),
                one.decidedOn(),
                one.decidedBy());
    }

    private record Paid(String lastMonth, BigDecimal amount) {
        static final Paid NOTHING = new Paid(null, Money.ZERO);
    }
}
