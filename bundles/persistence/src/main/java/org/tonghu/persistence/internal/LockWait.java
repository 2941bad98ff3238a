package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.Dialect;

/**
 * Change sets beside running requests: a statement that waits for a table's lock makes everybody behind it wait as well,
 * so on PostgreSQL it gives up after a moment and comes again, until it finds the table free. What was done before stays
 * done, because each change set is a transaction of its own.
 */
final class LockWait {
    private static final Logger LOG = LoggerFactory.getLogger(LockWait.class);
    private static final String NOT_AVAILABLE = "55P03";
    private static final int TRIES = 100;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private LockWait() {}

    static void run(Connection connection, Dialect dialect, Step step) throws SQLException, LiquibaseException {
        if (!dialect.rowSecurity()) {
            step.run();
            return;
        }
        limit(connection, "200ms");
        try {
            untilFree(connection, step);
        } finally {
            settle(connection);
            limit(connection, "0");
        }
    }

    private static void untilFree(Connection connection, Step step) throws SQLException, LiquibaseException {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (LiquibaseException e) {
                if (attempt == TRIES || !isLocked(e)) {
                    throw e;
                }
                LOG.info("A table is in use; the change set is tried again ({})", attempt);
                settle(connection);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Back to a connection without a transaction, whatever the change log left. */
    private static void settle(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void limit(Connection connection, String time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('lock_timeout', ?, false)")) {
            statement.setString(1, time);
            statement.execute();
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && NOT_AVAILABLE.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Runs the change sets that are new. */
    interface Step {
        void run() throws SQLException, LiquibaseException;
    }
}
