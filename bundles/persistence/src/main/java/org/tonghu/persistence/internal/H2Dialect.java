package org.tonghu.persistence.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tonghu.api.data.Dialect;

/** H2 2.3 in its own mode. */
public final class H2Dialect implements Dialect {
    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String monthsBefore(String date, String months) {
        return "dateadd(month, -(" + months + "), " + date + ")";
    }

    @Override
    public String joined(String expression, String orderBy) {
        return "listagg(" + expression + ", ',') within group (order by " + orderBy + ")";
    }

    @Override
    public String insertIgnore(String table, String columns, String keyColumns) {
        String marks = columns.replaceAll("[^,]+", "?");
        String match = Arrays.stream(keyColumns.split(","))
                .map(String::strip)
                .map(key -> "t." + key + " = s." + key)
                .collect(Collectors.joining(" and "));
        String values = Arrays.stream(columns.split(","))
                .map(column -> "s." + column.strip())
                .collect(Collectors.joining(", "));
        return "merge into " + table + " t using (values (" + marks + ")) s (" + columns + ") on " + match
                + " when not matched then insert (" + columns + ") values (" + values + ")";
    }

    @Override
    public boolean rowSecurity() {
        return false;
    }
}
