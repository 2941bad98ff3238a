package org.tonghu.facts.internal.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tonghu.api.data.Dialect;
import org.tonghu.api.data.Sql;

/**
 * The one statement that evaluates a rule set. Innermost, the facts that satisfy a condition, by child, rule and group;
 * then the rules of which every group is satisfied; then the child's age and what must not hold.
 */
final class RuleSelect {
    private final Dialect dialect;
    private final RuleVersion version;
    private final LocalDate day;

    RuleSelect(Dialect dialect, RuleVersion version, LocalDate day) {
        this.dialect = dialect;
        this.version = version;
        this.day = day;
    }

    /**
     * @param children a SELECT of child ids, or null for all
     * @param hidden facts that reasons must not name
     */
    Sql sql(Sql children, Collection<String> hidden) {
        return Sql.of("select m.child_id, m.outcome, m.rule_id, m.reasons, m.since from (")
                .add(matched(children, hidden))
                .add(") m join facts_child_v1 c on c.child_id = m.child_id where c.active")
                .add("and (m.max_age is null or c.birth_date >")
                .add(bornBy("m.max_age", Rule::maxAge))
                .add(") and (m.min_age is null or c.birth_date <=")
                .add(bornBy("m.min_age", Rule::minAge))
                .add(") and not exists (")
                .add(excluding())
                .add(")");
    }

    private Sql matched(Sql children, Collection<String> hidden) {
        String reasons = dialect.joined("g.reasons", "g.group_no");
        // the + 0 keeps H2 from evaluating the groups once for each rule
        return Sql.of("select g.child_id, r.rule_no, r.rule_id, r.outcome, r.min_age, r.max_age,")
                .add("coalesce(" + reasons + ", '') as reasons, max(g.first_day) as since from (")
                .add(groups(children, hidden))
                .add(") g join facts_rule r on r.version_id = ? and r.rule_no = g.rule_no + 0", version.id())
                .add("where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)", day, day)
                .add("group by g.child_id, r.rule_no, r.rule_id, r.outcome, r.min_age, r.max_age, r.group_count")
                .add("having count(*) = r.group_count");
    }

    private Sql groups(Sql children, Collection<String> hidden) {
        Sql told = Sql.of("case when k.tells")
                .when(!hidden.isEmpty(), Sql.of("and not").add(Sql.in("f.code", hidden)));
        String reason = " then f.code || ':' || cast(f.valid_from as varchar(10)) end";
        Sql reasons = Sql.of(
                dialect.joined(told.text() + reason, "f.code, f.valid_from"),
                told.values().toArray());
        return Sql.of("select f.child_id, k.rule_no, k.group_no, min(f.valid_from) as first_day,")
                .add(reasons)
                .add("as reasons from")
                .add(facts(children))
                .add("join facts_rule_condition k on k.fact = f.code")
                .add("where k.version_id = ? and k.group_no > 0 and", version.id())
                .add(holds("f", "k"))
                .add("group by f.child_id, k.rule_no, k.group_no");
    }

    /** Led by the children asked for, so that a chunk costs what the chunk holds, not what the table holds. */
    private static Sql facts(Sql children) {
        return children == null
                ? Sql.of("facts_fact f")
                : children.bracketed().add("s(child_id) join facts_fact f on f.child_id = s.child_id");
    }

    private Sql excluding() {
        return Sql.of("select 1 from facts_rule_condition n join facts_fact x on x.code = n.fact")
                .add("where n.version_id = ? and n.rule_no = m.rule_no and n.group_no = 0", version.id())
                .add("and x.child_id = m.child_id and")
                .add(holds("x", "n"));
    }

    /** The fact is true on the day and has been for the months the condition asks. */
    private Sql holds(String fact, String condition) {
        Set<Integer> months = version.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(Condition::months)
                .filter(number -> number > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        Sql latest = dates(condition + ".min_months", months, 1);
        return Sql.of(fact + ".valid_from <=")
                .add(latest)
                .add("and (" + fact + ".valid_to is null or " + fact + ".valid_to > ?)", day);
    }

    /** The latest birth date of one who has reached the age in the column. */
    private Sql bornBy(String column, Function<Rule, Integer> age) {
        Stream<Integer> ages = version.rules().stream().map(age).filter(Objects::nonNull);
        return dates(column, ages.distinct().sorted().toList(), 12);
    }

    /** For each number the day from which it is full: a closed list, so that the dates are counted in one place. */
    private Sql dates(String column, Collection<Integer> numbers, int months) {
        Sql sql = Sql.of("case " + column);
        for (int number : List.copyOf(numbers)) {
            sql = sql.add("when " + number + " then cast(? as date)", Periods.latestStart(day, number * months));
        }
        return numbers.isEmpty() ? Sql.of("cast(? as date)", day) : sql.add("else cast(? as date) end", day);
    }
}
