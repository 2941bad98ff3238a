package org.tonghu.persistence.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<String> names =
                Arrays.stream(columns.split(",")).map(String::strip).toList();
        String match = Arrays.stream(keyColumns.split(","))
                .map(String::strip)
                .map(key -> "t." + key + " = ?" + (names.indexOf(key) + 1))
                .collect(Collectors.joining(" and "));
        // numbered, so that each value takes the type of its column
        String values =
                IntStream.rangeClosed(1, names.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        return "merge into " + table + " t using dual on " + match + " when not matched then insert (" + columns
                + ") values (" + values + ")";
    }

    @Override
    public boolean rowSecurity() {
        return false;
    }
}
