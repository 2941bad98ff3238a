package org.tonghu.registry.internal.place;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/** Files follow their village when its code changes (Cl. 11c). What the history and its readers wrote keeps the code of its day. */
@Component
public final class FilesMoved implements DivisionChange {
    private static final List<String> TABLES =
            List.of("registry_child", "registry_child_reading", "registry_child_category");
    private final Database db;

    @Activate
    public FilesMoved(@Reference(target = "(tonghu.module=registry)") Database db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Sql count = Sql.of("select count(*) from registry_child where").add(Sql.in("village_code", codes.keySet()));
        return Map.of("division.files", db.count(count));
    }

    @Override
    public void move(Map<Long, Long> codes) {
        List<Object[]> pairs = codes.entrySet().stream()
                .map(pair -> new Object[] {pair.getValue(), pair.getKey()})
                .toList();
        TABLES.forEach(table -> db.batch("update " + table + " set village_code = ? where village_code = ?", pairs));
    }
}
