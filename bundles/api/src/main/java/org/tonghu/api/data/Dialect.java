package org.tonghu.api.data;

import org.osgi.annotation.versioning.ProviderType;

/** The few places where H2 and PostgreSQL differ. Expressions given are constants of the caller's. */
@ProviderType
public interface Dialect {
    /** {@code h2} or {@code postgresql}. */
    String name();

    /** A date expression moved back by a whole-number expression of months. */
    String monthsBefore(String date, String months);

    /** Text aggregate in order: {@code string_agg} or {@code listagg}; separated by commas. */
    String joined(String expression, String orderBy);

    /**
     * A statement that inserts one row of {@code ?} values and does nothing where the key exists already.
     *
     * @param columns comma separated
     * @param keyColumns columns of the unique key, comma separated
     */
    String insertIgnore(String table, String columns, String keyColumns);

    /** True where row-level security stands behind the scope predicate. */
    boolean rowSecurity();
}
