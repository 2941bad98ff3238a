package org.tonghu.facts.internal.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/** The tables of rules. A version once stored never changes. */
final class RuleRows {
    private static final String RULE = "insert into facts_rule (version_id, rule_no, rule_id, outcome, valid_from,"
            + " valid_to, min_age, max_age, group_count, clause) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CONDITION = "insert into facts_rule_condition (version_id, rule_no, condition_no,"
            + " group_no, fact, min_months, tells) values (?, ?, ?, ?, ?, ?, ?)";

    private final Database db;
    private final Clock clock;

    RuleRows(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Stores the version unless it is there; returns it with the id under which it is stored. */
    RuleVersion store(RuleVersion version) {
        return db.tx(() -> {
            String columns = "version_id, rule_set, content_hash, stored_at";
            String mark = db.dialect().insertIgnore("facts_rule_version", columns, "rule_set, content_hash");
            Sql insert = Sql.of(mark, version.id(), version.ruleSet(), version.hash(), clock.instant());
            if (db.update(insert) == 1) {
                fill(version);
                return version;
            }
            return new RuleVersion(stored(version), version.ruleSet(), version.hash(), version.rules());
        });
    }

    private UUID stored(RuleVersion version) {
        Sql sql = Sql.of(
                "select version_id from facts_rule_version where rule_set = ? and content_hash = ?",
                version.ruleSet(),
                version.hash());
        return db.one(sql, row -> row.uuid("version_id")).orElseThrow();
    }

    private void fill(RuleVersion version) {
        List<Object[]> rules = new ArrayList<>();
        List<Object[]> conditions = new ArrayList<>();
        for (int number = 0; number < version.rules().size(); number++) {
            Rule rule = version.rules().get(number);
            rules.add(new Object[] {
                version.id(),
                number,
                rule.id(),
                rule.outcome(),
                rule.validFrom(),
                rule.validTo(),
                rule.minAge(),
                rule.maxAge(),
                rule.groups(),
                rule.clause()
            });
            conditions.addAll(conditions(version.id(), number, rule.conditions()));
        }
        db.batch(RULE, rules);
        db.batch(CONDITION, conditions);
    }

    private static List<Object[]> conditions(UUID version, int rule, List<Condition> conditions) {
        List<Object[]> rows = new ArrayList<>();
        for (Condition condition : conditions) {
            rows.add(new Object[] {
                version, rule, rows.size(), condition.group(), condition.fact(), condition.months(), condition.tells()
            });
        }
        return rows;
    }
}
