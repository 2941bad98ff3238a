package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/** Cases and measures go where their place goes; reports keep the code of their day. */
@Component
public final class CaseMove implements DivisionChange {
    private final Database db;

    @Activate
    public CaseMove(@Reference(target = "(tonghu.module=reporting)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        return Map.of(
                "reporting.move.cases",
                db.count(Sql.of("select count(*) from reporting_case c where")
                        .add(Sql.in("c.division", codes.keySet()))),
                "reporting.move.measures",
                db.count(Sql.of("select count(*) from reporting_measure m where")
                        .add(Sql.in("m.division", codes.keySet()))));
    }

    /** One statement a table, so that a code that is both old and new moves only once. */
    @Override
    public void move(Map<Long, Long> codes) {
        if (codes.isEmpty()) {
            return;
        }
        for (String table : List.of("reporting_case", "reporting_measure")) {
            Sql sql = Sql.of("update " + table + " set division = case division");
            for (Map.Entry<Long, Long> code : codes.entrySet()) {
                sql = sql.add("when cast(? as bigint) then cast(? as bigint)", code.getKey(), code.getValue());
            }
            db.update(sql.add("else division end where").add(Sql.in("division", codes.keySet())));
        }
    }
}
