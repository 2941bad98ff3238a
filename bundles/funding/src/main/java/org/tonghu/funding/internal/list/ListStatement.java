package org.tonghu.funding.internal.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import org.tonghu.api.data.Dialect;
import org.tonghu.api.data.Sql;
import org.tonghu.funding.internal.rule.GrantAge;

/**
 * The one statement that fills lists (Cl. 9b): every entitlement that runs in the month with what is paid or why not, and
 * what earlier months still owe. A child has one grant a month: the entitlement that began last; what another list has
 * frozen already is not paid again. Amounts and shares follow {@code Money.due} and {@code Split.of}.
 */
final class ListStatement {
    private static final String COLUMNS = "insert into funding_line (id, list_id, entitlement_id, arrears_id, child_id,"
            + " paid_child, village_code, for_month, line_kind, kind_index, care_setting, outcome, rate, already_paid,"
            + " amount, central_provincial, prefecture, county)";
    private static final String PREFECTURE = lesser("g.prefecture", "g.due");
    private static final String COUNTY = lesser("g.county", "(g.due - coalesce(" + PREFECTURE + ", 0))");
    private static final String CENTRAL = "g.due - coalesce(" + PREFECTURE + ", 0) - coalesce(" + COUNTY + ", 0)";

    private final String newId;

    ListStatement(Dialect dialect) {
        newId = dialect.name().equals("h2") ? "random_uuid()" : "gen_random_uuid()";
    }

    /** @param lists drafts of the month, whose rates are stored and which have no lines yet */
    Sql fill(Collection<UUID> lists, YearMonth month) {
        LocalDate first = month.atDay(1);
        return Sql.of(COLUMNS)
                .add("select " + newId + ", g.list_id, g.id, null, g.child_id,")
                .add("case when g.outcome = 'paid' then g.child_id end, g.village_code, ?, 'grant',", first)
                .add("g.kind_index, g.care_setting, g.outcome, g.rate, g.already_paid,")
                .add(paid("g.due", "0"))
                .add("," + paid(CENTRAL, "0"))
                .add("," + paid(PREFECTURE, "null"))
                .add("," + paid(COUNTY, "null"))
                .add("from (")
                .add(grants(lists, month))
                .add(") g union all")
                .add("select " + newId + ", l.id, e.id, a.id, a.child_id, null, coalesce(c.village_code, e.payer),")
                .add("a.for_month, 'arrears', e.kind_index, e.care_setting, 'paid', null, 0, a.amount,")
                .add("a.central_provincial, a.prefecture, a.county")
                .add("from funding_arrears a join funding_entitlement e on e.id = a.entitlement_id")
                .add("join funding_list l on l.payer = e.payer and l.for_month = a.paid_month and")
                .add(Sql.in("l.id", lists))
                .add("left join facts_child_v1 c on c.child_id = a.child_id where a.paid_month = ?", first);
    }

    /** Null where there is no share: LEAST of PostgreSQL passes over nulls, that of H2 does not. */
    private static String lesser(String share, String left) {
        return "case when " + share + " < " + left + " then " + share + " when " + share + " is not null then " + left
                + " end";
    }

    private static String paid(String then, String otherwise) {
        return " case when g.outcome = 'paid' then " + then + " else " + otherwise + " end";
    }

    private static Sql grants(Collection<UUID> lists, YearMonth month) {
        return Sql.of("select l.id as list_id, e.id, e.child_id, coalesce(c.village_code, e.payer) as village_code,"
                        + " e.kind_index, e.care_setting, e.already_paid, r.rate, r.prefecture, r.county,"
                        + " r.rate - e.already_paid as due,")
                .add(outcome(lists, month))
                .add("as outcome from (")
                .add(running(month))
                .add(") e join funding_list l on l.payer = e.payer and")
                .add(Sql.in("l.id", lists))
                .add("left join facts_child_v1 c on c.child_id = e.child_id")
                .add("left join funding_list_rate r on r.list_id = l.id and r.kind_index = e.kind_index"
                        + " and r.care_setting = e.care_setting");
    }

    /** All entitlements that run in the month, wherever paid, so that one elsewhere is seen too. */
    private static Sql running(YearMonth month) {
        LocalDate first = month.atDay(1);
        return Sql.of(
                "select n.*, row_number() over (partition by n.child_id order by n.from_month desc, n.id desc) as place"
                        + " from funding_entitlement n where n.from_month <= ? and (n.to_month is null or n.to_month >= ?)",
                first,
                first);
    }

    private static Sql outcome(Collection<UUID> lists, YearMonth month) {
        return Sql.of("case when c.child_id is null or c.village_code < e.payer or c.village_code >= e.payer_end"
                        + " then 'moved' when not c.active then 'inactive'")
                .add(
                        "when c.birth_date < ? then 'over-age' when e.place > 1 then 'overlap'",
                        GrantAge.earliestBirth(month))
                .add(
                        "when exists (select 1 from funding_line p where p.paid_child = e.child_id and p.for_month = ?"
                                + " and not",
                        month.atDay(1))
                .add(Sql.in("p.list_id", lists).bracketed())
                .add(") then 'overlap' when r.rate is null then 'no-rate'")
                .add("when e.already_paid >= r.rate then 'nothing-left' else 'paid' end");
    }
}
