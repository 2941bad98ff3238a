package org.tonghu.work.internal.serving;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Sql;
import org.tonghu.api.module.Gate;

/** Which rows belong to modules that serve the rows' prefectures. The gate is asked once a module and prefecture. */
@Component(service = Serving.class)
public final class Serving {
    private final Gate gate;

    @Activate
    public Serving(@Reference Gate gate) {
        this.gate = gate;
    }

    /** A module and a prefecture that rows name, as the columns {@code module_id} and {@code prefecture}. */
    public record Pair(String module, int prefecture) {}

    /** In brackets: true for rows of those pairs whose module serves now. */
    public Sql predicate(List<Pair> pairs) {
        Sql sql = Sql.of("1 = 0");
        for (Pair pair : pairs) {
            if (gate.serves(pair.module(), pair.prefecture())) {
                sql = sql.add("or (module_id = ? and prefecture = ?)", pair.module(), pair.prefecture());
            }
        }
        return sql.bracketed();
    }
}
