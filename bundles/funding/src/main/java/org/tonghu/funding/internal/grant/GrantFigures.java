package org.tonghu.funding.internal.grant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.Today;
import org.tonghu.spi.IndicatorProvider;
import org.tonghu.spi.SwitchImpact;

/**
 * Children paid, entitled and applied for by division, and what would stop with the module. Counts only, no names;
 * sealed kinds are counted only for those who may learn of them.
 */
@Component
public final class GrantFigures implements IndicatorProvider, SwitchImpact {
    static final String PAID = "funding.paid-children";
    static final String ENTITLED = "funding.entitled-children";
    static final String OPEN = "funding.open-applications";
    private static final List<String> CLAUSES = List.of("9a", "9b");

    private final Database db;
    private final Kinds kinds;
    private final Today today;

    @Activate
    public GrantFigures(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference Kinds kinds,
            @Reference Today today) {
        this.db = db;
        this.kinds = kinds;
        this.today = today;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                new Indicator(PAID, Texts.all(PAID), "count", CLAUSES),
                new Indicator(ENTITLED, Texts.all(ENTITLED), "count", CLAUSES),
                new Indicator(OPEN, Texts.all(OPEN), "count", CLAUSES));
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        Sql rows;
        switch (indicator) {
            case PAID -> rows = paid(area);
            case ENTITLED -> rows = entitled(area);
            case OPEN -> rows = open(area);
            default -> {
                return Map.of();
            }
        }
        Map<Long, Value> values = new HashMap<>();
        Sql counted = Sql.of(
                        "select v.division, count(*) as number from (select p.place - mod(p.place, ?) as division from (",
                        level.step())
                .add(rows)
                .add(") p) v group by v.division");
        db.each(counted, row -> values.put(row.number("division"), new Value(row.number("number"), 0)));
        return values;
    }

    /** Children paid by the frozen lists of the latest month before the next. */
    private Sql paid(CodeRange area) {
        LocalDate month = YearMonth.from(today.day()).atDay(1);
        return Sql.of(
                        "select n.village_code as place from funding_line n join funding_list l on l.id = n.list_id"
                                + " where n.paid_child is not null and l.state = 'frozen' and l.for_month = (select"
                                + " max(m.for_month) from funding_list m where m.state = 'frozen' and m.for_month <= ?)"
                                + " and n.village_code >= ? and n.village_code < ? and",
                        month,
                        area.lo(),
                        area.hi())
                .add(kinds.open("n.kind_index"));
    }

    private Sql entitled(CodeRange area) {
        LocalDate month = YearMonth.from(today.day()).atDay(1);
        return Sql.of(
                        "select distinct c.village_code as place, e.child_id from funding_entitlement e join facts_child_v1 c"
                                + " on c.child_id = e.child_id where c.active and e.from_month <= ?"
                                + " and (e.to_month is null or e.to_month >= ?)"
                                + " and c.village_code >= ? and c.village_code < ? and",
                        month,
                        month,
                        area.lo(),
                        area.hi())
                .add(kinds.open("e.kind_index"));
    }

    private Sql open(CodeRange area) {
        return Sql.of(
                        "select c.village_code as place from funding_application a join facts_child_v1 c"
                                + " on c.child_id = a.child_id where a.state in ('checking', 'deciding')"
                                + " and c.village_code >= ? and c.village_code < ? and",
                        area.lo(),
                        area.hi())
                .add(kinds.open("a.kind_index"));
    }

    /** Rows stay, so nothing here forbids. */
    @Override
    public List<Effect> effects(CodeRange area) {
        long drafts = db.count(Sql.of(
                "select count(*) from funding_list where state = 'draft' and payer >= ? and payer < ?",
                area.lo(),
                area.hi()));
        return List.of(
                new Effect("funding.impact.entitled", rows(entitled(area)), false),
                new Effect("funding.impact.open", rows(open(area)), false),
                new Effect("funding.impact.drafts", drafts, false));
    }

    private long rows(Sql sql) {
        return db.count(Sql.of("select count(*) from (").add(sql).add(") v"));
    }
}
