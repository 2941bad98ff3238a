package org.tonghu.registry.internal.file;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.Rules;

/**
 * The groups of the policy a child belongs to (Cl. 9: left-behind, in difficulty, orphan, de facto unsupported), by the
 * dated rule set {@code category}. Kept beside the file, so that lists and figures read them without evaluating rules.
 */
@Component(service = Categories.class)
public final class Categories {
    /** The rule set, and the code list of its outcomes. */
    public static final String RULES = "category";

    /** The groups, in the order they are shown. */
    public static final List<String> CODES =
            List.of("left-behind", "in-difficulty", "orphan-scattered", "orphan-institution", "de-facto-unsupported");

    private final Database db;
    private final Rules rules;

    @Activate
    public Categories(@Reference(target = "(tonghu.module=registry)") Database db, @Reference Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /**
     * A category that applies.
     *
     * @param rules ids of the rules, comma separated
     * @param reasons fact codes with their first day, comma separated
     */
    public record Applied(UUID child, String category, LocalDate since, String rules, String reasons) {}

    /** Evaluates the rules for children who have no categories yet, with all reasons: who may read one is asked when it is read. */
    public void fill(Sql ids, LocalDate day) {
        String joinedRules = db.dialect().joined("r.rule_id", "r.rule_id");
        String joinedReasons = db.dialect().joined("r.reasons", "r.rule_id");
        db.update(Sql.of("insert into registry_child_category"
                        + " (child_id, category, village_code, since, rule_ids, reasons)"
                        + " select r.child_id, r.outcome, min(c.village_code), min(r.since), " + joinedRules + ", "
                        + joinedReasons + " from (")
                .add(Caller.asSystem(() -> rules.select(RULES, day, ids)))
                .add(") r join registry_child c on c.id = r.child_id group by r.child_id, r.outcome"));
    }

    /** Evaluates the rules anew for these children. */
    public void refresh(Collection<UUID> children, LocalDate day) {
        db.update(Sql.of("delete from registry_child_category where").add(Sql.in("child_id", children)));
        fill(Sql.of("select id as child_id from registry_child where").add(Sql.in("id", children)), day);
    }

    public List<Applied> of(Collection<UUID> children) {
        return db.list(
                Sql.of("select child_id, category, since, rule_ids, reasons from registry_child_category where")
                        .add(Sql.in("child_id", children))
                        .add("order by child_id, category"),
                Categories::applied);
    }

    private static Applied applied(Row row) {
        return new Applied(
                row.uuid("child_id"),
                row.string("category"),
                row.date("since"),
                row.string("rule_ids"),
                row.string("reasons"));
    }
}
