package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Dialect;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.RowMapper;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;

/** SQL over a data source, always inside a transaction. */
public final class SqlDatabase implements Database {
    private static final int BATCH = 1_000;
    private static final int FETCH = 1_000;
    private final DataSource source;
    private final Transactions transactions;
    private final Dialect dialect;

    public SqlDatabase(DataSource source, Transactions transactions, Dialect dialect) {
        this.source = source;
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public <T> T tx(Work<T> work) {
        try {
            return transactions.required(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw SqlFailure.of("transaction", e);
        }
    }

    @Override
    public <T> List<T> list(Sql sql, RowMapper<T> mapper) {
        return query(sql, result -> {
            List<T> rows = new ArrayList<>();
            Row row = new ResultRow(result);
            while (result.next()) {
                rows.add(mapper.map(row));
            }
            return rows;
        });
    }

    @Override
    public <T> Optional<T> one(Sql sql, RowMapper<T> mapper) {
        return query(
                sql,
                result -> result.next() ? Optional.ofNullable(mapper.map(new ResultRow(result))) : Optional.empty());
    }

    @Override
    public void each(Sql sql, Consumer<Row> consumer) {
        query(sql, result -> {
            Row row = new ResultRow(result);
            while (result.next()) {
                consumer.accept(row);
            }
            return null;
        });
    }

    @Override
    public long count(Sql sql) {
        return query(sql, result -> result.next() ? result.getLong(1) : 0L);
    }

    @Override
    public int update(Sql sql) {
        return execute(sql, PreparedStatement::executeUpdate);
    }

    @Override
    public void batch(String text, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        onConnection(text, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                sendAll(statement, rows);
                return null;
            }
        });
    }

    private static void sendAll(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int waiting = 0;
        for (Object[] row : rows) {
            Binding.bind(statement, row);
            statement.addBatch();
            waiting++;
            if (waiting == BATCH) {
                statement.executeBatch();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            statement.executeBatch();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    private <T> T query(Sql sql, Step<ResultSet, T> read) {
        return execute(sql, statement -> {
            statement.setFetchSize(FETCH);
            try (ResultSet result = statement.executeQuery()) {
                return read.run(result);
            }
        });
    }

    private <T> T execute(Sql sql, Step<PreparedStatement, T> step) {
        return onConnection(sql.text(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                Binding.bind(statement, sql.values().toArray());
                return step.run(statement);
            }
        });
    }

    private <T> T onConnection(String text, Step<Connection, T> step) {
        try {
            return transactions.required(() -> {
                try (Connection connection = source.getConnection()) {
                    return step.run(connection);
                }
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw SqlFailure.of(text, e);
        }
    }

    /** A step that may fail as JDBC does. */
    private interface Step<A, T> {
        T run(A argument) throws SQLException;
    }
}
