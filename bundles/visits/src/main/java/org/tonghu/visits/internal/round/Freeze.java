package org.tonghu.visits.internal.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.Rules;

/**
 * Writes the must-visit set 必访名单 (Cl. 6d): one INSERT … SELECT over the rule set {@code must-visit}, whatever the size
 * of the area. All reasons are kept, those of a confidential kind too: who may read one is asked when it is read.
 */
@Component(service = Freeze.class)
public final class Freeze {
    /** The rule set, of which each outcome is one of the six kinds. */
    static final String RULES = "must-visit";

    private static final String INSERT = "insert into visits_entry"
            + " (round_id, village_code, child_id, rule_id, kind, reasons, since, rule_version, added_on, met_by, met_on)";
    private static final String MET = "(select e.%1$s from visits_entry e where e.round_id = r.id"
            + " and e.child_id = m.child_id and e.met_by is not null limit 1)";

    private final Database db;
    private final Rules rules;

    @Activate
    public Freeze(@Reference(target = "(tonghu.module=visits)") Database db, @Reference Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    UUID ruleVersion() {
        return rules.version(RULES);
    }

    /** The set of the area by the facts true on the day, in the current transaction; children by village. */
    Map<Long, Integer> write(Round round, LocalDate day) {
        CodeRange area = round.area();
        Sql children = round.division() == DivisionCode.PROVINCE
                ? null
                : Sql.of(
                        "select a.child_id from facts_child_v1 a where a.village_code >= ? and a.village_code < ?",
                        area.lo(),
                        area.hi());
        db.update(Sql.of(INSERT)
                .add("select cast(? as uuid), c.village_code, m.child_id, m.rule_id, m.outcome, m.reasons,", round.id())
                .add("m.since, cast(? as uuid), null, null, null from (", ruleVersion())
                .add(selected(day, children))
                .add(") m join facts_child_v1 c on c.child_id = m.child_id"));
        return byVillage(round.id());
    }

    /** A round to which a child was added. */
    record Added(UUID round, String quarter, String kind) {}

    /**
     * Adds to every round that is frozen and not closed what became must-visit of this child since; with the day, never
     * silently. A kind added to a child who was visited already counts as visited.
     *
     * @return the rounds in which the child was not before
     */
    List<Added> addLate(UUID child, LocalDate day) {
        Set<UUID> before = rounds(child).stream().map(Added::round).collect(Collectors.toSet());
        int rows = db.update(Sql.of(INSERT)
                .add("select r.id, c.village_code, m.child_id, m.rule_id, m.outcome, m.reasons, m.since,")
                .add("cast(? as uuid), cast(? as date),", ruleVersion(), day)
                .add(MET.formatted("met_by") + ", " + MET.formatted("met_on") + " from (")
                .add(selected(day, Sql.of("select cast(? as uuid) as child_id", child)))
                .add(") m join facts_child_v1 c on c.child_id = m.child_id join visits_round r")
                .add("on r.frozen_at is not null and r.closed_at is null and")
                .add(contains("r.division_code", "c.village_code"))
                .add("where not exists (select 1 from visits_entry e where e.round_id = r.id")
                .add("and e.child_id = m.child_id and e.rule_id = m.rule_id)"));
        if (rows == 0) {
            return List.of();
        }
        return rounds(child).stream()
                .filter(added -> !before.contains(added.round()))
                .toList();
    }

    private List<Added> rounds(UUID child) {
        return db.list(
                Sql.of(
                        "select distinct r.id, r.quarter, r.kind from visits_entry e join visits_round r"
                                + " on r.id = e.round_id where e.child_id = ? and r.closed_at is null",
                        child),
                row -> new Added(row.uuid("id"), row.string("quarter"), row.string("kind")));
    }

    private Sql selected(LocalDate day, Sql children) {
        return Caller.asSystem(() -> rules.select(RULES, day, children));
    }

    /** The area whose code is in the first column contains the place in the second: by the code's trailing zeros. */
    private static Sql contains(String area, String place) {
        Sql sql = Sql.of("1 = 0");
        for (var level : DivisionLevel.values()) {
            sql = sql.add("or " + area + " = " + place + " - mod(" + place + ", " + level.step() + ")");
        }
        return sql.bracketed();
    }

    private Map<Long, Integer> byVillage(UUID round) {
        Map<Long, Integer> villages = new LinkedHashMap<>();
        db.each(
                Sql.of(
                        "select village_code, count(distinct child_id) as children from visits_entry"
                                + " where round_id = ? group by village_code order by village_code",
                        round),
                row -> villages.put(row.number("village_code"), row.integer("children")));
        return villages;
    }
}
