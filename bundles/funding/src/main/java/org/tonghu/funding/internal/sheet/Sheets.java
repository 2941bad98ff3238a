package org.tonghu.funding.internal.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.GrantTables;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.rule.CareSetting;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.rule.Money;
import org.tonghu.funding.internal.sheet.Sheet.Line;

/** Sheets out of the lists of a month: each total is the sum of its lines. Counts only, no names. */
@Component(service = Sheets.class)
public final class Sheets {
    private final Database db;
    private final GrantTables tables;
    private final Kinds kinds;
    private final ServedArea area;
    private final Texts texts;

    @Activate
    public Sheets(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference GrantTables tables,
            @Reference Kinds kinds,
            @Reference ServedArea area,
            @Reference Texts texts) {
        this.db = db;
        this.tables = tables;
        this.kinds = kinds;
        this.area = area;
        this.texts = texts;
    }

    /**
     * The sheet of a month: a line for each payer within the division that has a list, for the province one for each
     * prefecture.
     *
     * @throws Problem not-found out of the caller's scope
     */
    public Sheet of(YearMonth month, long division) {
        CodeRange range = area.require(division);
        DivisionLevel level = DivisionCode.level(division);
        if (level.compareTo(DivisionLevel.COUNTY) > 0) {
            throw Problem.invalid("?division", "funding.division-of-payer");
        }
        boolean province = level == DivisionLevel.PROVINCE;
        long step = province ? DivisionLevel.PREFECTURE.step() : 1;
        Map<Long, BigDecimal> balances = balances(range, month, step);
        List<Line> lines = db.list(sql(range, month, step), row -> line(row, province, balances)).stream()
                .filter(line -> area.serves(Long.parseLong(line.code())))
                .toList();
        return new Sheet(
                month.toString(),
                String.valueOf(division),
                texts.place(division),
                !lines.isEmpty() && lines.stream().allMatch(Line::frozen),
                standard(Kind.ORPHAN_INSTITUTION, CareSetting.INSTITUTION, month),
                standard(Kind.ORPHAN_SCATTERED, CareSetting.SCATTERED, month),
                lines,
                total(lines));
    }

    private BigDecimal standard(Kind kind, CareSetting care, YearMonth month) {
        return tables.rates().rate(kind, care, month).orElse(null);
    }

    private Sql sql(CodeRange range, YearMonth month, long step) {
        return Sql.of("select g.place, max(g.state) as state, count(g.paid_child) as paid,")
                .add(count(Kind.ORPHAN_INSTITUTION, "institution"))
                .add(count(Kind.ORPHAN_SCATTERED, "scattered"))
                .add(count(Kind.DE_FACTO, "de_facto"))
                .add(count(Kind.HIV, "hiv"))
                .add("sum(g.amount) as amount, sum(g.central_provincial) as central_provincial,"
                        + " sum(g.prefecture) as prefecture, sum(g.county) as county from (")
                .add("select l.payer - mod(l.payer, ?) as place,", step)
                .add("case when l.state = 'frozen' then 0 else 1 end as state, n.paid_child, n.kind_index, n.amount,"
                        + " n.central_provincial, n.prefecture, n.county from funding_list l"
                        + " left join funding_line n on n.list_id = l.id and n.outcome = 'paid'")
                .add("where l.payer >= ? and l.payer < ? and l.for_month = ?", range.lo(), range.hi(), month.atDay(1))
                .add(") g group by g.place order by g.place");
    }

    private Sql count(Kind kind, String as) {
        return Sql.of(
                "count(case when g.kind_index = ? then g.paid_child end) as " + as + ",", (Object) kinds.index(kind));
    }

    private Map<Long, BigDecimal> balances(CodeRange range, YearMonth month, long step) {
        Map<Long, BigDecimal> balances = new HashMap<>();
        db.each(
                Sql.of(
                        "select b.payer, b.central_provincial from funding_balance b"
                                + " where b.payer >= ? and b.payer < ? and b.for_month = ?",
                        range.lo(),
                        range.hi(),
                        month.atDay(1)),
                row -> balances.merge(
                        row.number("payer") - row.number("payer") % step,
                        row.decimal("central_provincial"),
                        BigDecimal::add));
        return balances;
    }

    private Line line(Row row, boolean province, Map<Long, BigDecimal> balances) {
        long place = row.number("place");
        return line(
                String.valueOf(place),
                province ? texts.place(place) : texts.payer(place),
                row.number("state") == 0,
                new long[] {
                    row.number("paid"),
                    row.number("institution"),
                    row.number("scattered"),
                    row.number("de_facto"),
                    row.number("hiv")
                },
                new BigDecimal[] {
                    row.decimal("amount"),
                    row.decimal("central_provincial"),
                    row.decimal("prefecture"),
                    row.decimal("county"),
                    balances.get(place)
                });
    }

    private Line total(List<Line> lines) {
        return line(
                null,
                texts.text("funding.sheet.total"),
                lines.stream().allMatch(Line::frozen),
                new long[] {
                    sum(lines, Line::paid),
                    sum(lines, Line::orphansInstitution),
                    sum(lines, Line::orphansScattered),
                    sum(lines, Line::deFacto),
                    sum(lines, Line::hiv)
                },
                new BigDecimal[] {
                    total(lines, Line::amount),
                    total(lines, Line::centralProvincial),
                    total(lines, Line::prefecture),
                    total(lines, Line::county),
                    total(lines, Line::balance)
                });
    }

    private static Line line(String code, String name, boolean frozen, long[] counts, BigDecimal[] amounts) {
        return new Line(
                code,
                name,
                frozen,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                yuan(amounts[0]),
                yuan(amounts[1]),
                yuan(amounts[2]),
                yuan(amounts[3]),
                yuan(amounts[4]),
                Money.wan(amounts[0]),
                Money.wan(amounts[1]),
                Money.wan(amounts[2]),
                Money.wan(amounts[3]),
                Money.wan(amounts[4]));
    }

    private static long sum(List<Line> lines, ToLongFunction<Line> column) {
        return lines.stream().mapToLong(column).sum();
    }

    /** Null where no line has an amount. */
    private static BigDecimal total(List<Line> lines, Function<Line, BigDecimal> column) {
        return lines.stream()
                .map(column)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static BigDecimal yuan(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2);
    }
}
