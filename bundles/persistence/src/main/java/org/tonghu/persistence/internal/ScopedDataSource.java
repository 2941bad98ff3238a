package org.tonghu.persistence.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tonghu.api.actor.Caller;

/**
 * The data source as modules get it: on PostgreSQL each connection carries the current caller's scope for row-level
 * security, set once a transaction and again where the caller changes within it.
 */
final class ScopedDataSource implements DataSource {
    private static final Object SET = new Object();
    private final DataSource source;
    private final Transactions transactions;
    private final PersistenceSettings settings;

    ScopedDataSource(DataSource source, Transactions transactions, PersistenceSettings settings) {
        this.source = source;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return scoped(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the account is configured with the data source");
    }

    private Connection scoped(Connection connection) throws SQLException {
        boolean done = false;
        try {
            setScope(connection);
            done = true;
            return connection;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    private void setScope(Connection connection) throws SQLException {
        RowScope wanted = RowScope.of(Caller.who(), settings);
        if (!transactions.running()) {
            wanted.set(connection, false);
        } else if (!wanted.equals(transactions.get(SET))) {
            wanted.set(connection, true);
            transactions.put(SET, wanted);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || source.isWrapperFor(type);
    }
}
