package org.tonghu.reporting.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;

/** What a worker's report form starts with: the child's village where she may see the child, else her own place. */
@Component(service = Prefill.class)
public final class Prefill {
    private final Database db;

    @Activate
    public Prefill(@Reference(target = "(tonghu.module=reporting)") Database db) {
        this.db = db;
    }

    /** @param child or null */
    public Start of(UUID child) {
        if (child != null) {
            Sql sql = Sql.of("select c.village_code from facts_child_v1 c where c.child_id = ? and", child)
                    .add(Caller.who().scope().predicate("c.village_code", "c.child_id"));
            Start known = db.one(sql, row -> new Start(String.valueOf(row.number("village_code")), child))
                    .orElse(null);
            if (known != null) {
                return known;
            }
        }
        long own = Caller.who().division();
        boolean narrow = DivisionCode.level(own).compareTo(DivisionLevel.COUNTY) >= 0;
        return new Start(narrow ? String.valueOf(own) : null, null);
    }

    /** Values of the form; null where there is none. */
    public record Start(String division, UUID child) {}
}
