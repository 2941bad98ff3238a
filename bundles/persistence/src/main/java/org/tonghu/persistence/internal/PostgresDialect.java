package org.tonghu.persistence.internal;

import org.tonghu.api.data.Dialect;

/** PostgreSQL 15 and later. */
public final class PostgresDialect implements Dialect {
    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String monthsBefore(String date, String months) {
        return "((" + date + ") - make_interval(months => (" + months + ")::int))::date";
    }

    @Override
    public String joined(String expression, String orderBy) {
        return "string_agg(" + expression + ", ',' order by " + orderBy + ")";
    }

    @Override
    public String insertIgnore(String table, String columns, String keyColumns) {
        return "insert into " + table + " (" + columns + ") values (" + columns.replaceAll("[^,]+", "?")
                + ") on conflict (" + keyColumns + ") do nothing";
    }

    @Override
    public boolean rowSecurity() {
        return true;
    }
}
