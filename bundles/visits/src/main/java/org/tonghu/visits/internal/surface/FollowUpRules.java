package org.tonghu.visits.internal.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.fact.Rules;
import org.tonghu.visits.internal.Days;
import org.tonghu.visits.internal.round.Reasons;

/**
 * Key children 重点儿童 who are visited regularly (Cl. A3-4), by the rule set {@code follow-up}: not the list of Cl. 6d,
 * and asked of the facts as they are now.
 */
@Component(service = FollowUpRules.class)
public final class FollowUpRules {
    private static final String RULES = "follow-up";

    private final Database db;
    private final Rules rules;
    private final Reasons reasons;
    private final Days days;

    @Activate
    public FollowUpRules(
            @Reference(target = "(tonghu.module=visits)") Database db,
            @Reference Rules rules,
            @Reference Reasons reasons,
            @Reference Days days) {
        this.db = db;
        this.rules = rules;
        this.reasons = reasons;
        this.days = days;
    }

    /** Why the child is visited regularly, as far as the caller may read it; empty where she needs it not. */
    public Set<String> kinds(UUID child) {
        Sql one = Sql.of("select cast(? as uuid) as child_id", child);
        Map<UUID, List<Reasons.Stored>> stored = new LinkedHashMap<>();
        db.each(Caller.asSystem(() -> rules.select(RULES, days.today(), one)), row -> stored.computeIfAbsent(
                        child, id -> new ArrayList<>())
                .add(new Reasons.Stored(row.string("outcome"), row.string("reasons"))));
        Reasons.Told told = reasons.told(stored).get(child);
        return told == null ? Set.of() : told.kinds();
    }
}
