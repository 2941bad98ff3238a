package org.tonghu.facts.internal.child;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/** The child index follows a village whose code changes; facts hang on children and stay. */
@Component
public final class IndexMoved implements DivisionChange {
    private final Database db;

    @Activate
    public IndexMoved(@Reference(target = "(tonghu.module=facts)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Sql count = Sql.of("select count(*) from facts_child where").add(Sql.in("village_code", codes.keySet()));
        return Map.of("division.children", db.count(count));
    }

    @Override
    public void move(Map<Long, Long> codes) {
        List<Object[]> pairs = codes.entrySet().stream()
                .map(pair -> new Object[] {pair.getValue(), pair.getKey()})
                .toList();
        db.batch("update facts_child set village_code = ? where village_code = ?", pairs);
    }
}
