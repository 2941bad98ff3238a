package org.tonghu.api.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database as one bundle sees it. A service per migrated bundle, property {@code tonghu.module}, registered only
 * once that bundle's migrations have run.
 *
 * <p>Every method joins the running transaction; a statement outside one runs in a transaction of its own. Values:
 * {@code Instant}, {@code LocalDate}, {@code UUID}, {@code BigDecimal}, strings, numbers, booleans, {@code byte[]}, null.
 * A value JPA has not flushed is not seen: flush first. Failures of the database are {@link DatabaseException}.
 */
@ProviderType
public interface Database {
    /** The property that names the bundle a Database service belongs to. */
    String MODULE = "tonghu.module";

    /**
     * Runs the work in the current JTA transaction or a new one; an exception rolls the whole transaction back.
     * Unchecked exceptions pass unchanged.
     */
    <T> T tx(Work<T> work);

    <T> List<T> list(Sql sql, RowMapper<T> mapper);

    /** The first row, if there is one. */
    <T> Optional<T> one(Sql sql, RowMapper<T> mapper);

    /** Row by row without holding the result in memory. */
    void each(Sql sql, Consumer<Row> consumer);

    /** The first column of the first row as a number; 0 where there is no row. */
    long count(Sql sql);

    /** The number of rows changed. */
    int update(Sql sql);

    /** One statement with many rows of values, sent in batches of 1,000. */
    void batch(String text, List<Object[]> rows);

    /** Runs after the current transaction has committed, not at all if it rolls back; at once outside one. */
    void afterCommit(Runnable action);

    Dialect dialect();
}
