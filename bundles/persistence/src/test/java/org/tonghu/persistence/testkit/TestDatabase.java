package org.tonghu.persistence.testkit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tonghu.api.data.Database;
import org.tonghu.persistence.internal.TestAccess;

/**
 * A fresh database with the migrations of the class path, for the tests of one bundle: the product's own SQL layer and
 * migration over transactions of one connection. On PostgreSQL row-level security is in force as in the product.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String URL = "tonghu.test.pg.url";
    private final String closing;
    private final DataSource raw;
    private final LocalTransactions transactions;
    private Database database;
    private boolean closed;

    private TestDatabase(DataSource raw, String closing) {
        this.raw = raw;
        this.closing = closing;
        this.transactions = new LocalTransactions(raw);
    }

    /** In memory; each change log is run for the module named by the folder-free first word of its tables, here {@code test}. */
    public static TestDatabase h2(String... changelogs) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        return migrated(new TestDatabase(new Driven(url, "sa", ""), null), changelogs);
    }

    /** Whether a PostgreSQL for tests is given by the system properties {@code tonghu.test.pg.url, .user, .password}. */
    public static boolean postgresGiven() {
        return System.getProperty(URL) != null;
    }

    /** A database of its own on the PostgreSQL given for tests, dropped on close. */
    public static TestDatabase postgres(String... changelogs) {
        String base = System.getProperty(URL);
        String user = System.getProperty("tonghu.test.pg.user");
        String password = System.getProperty("tonghu.test.pg.password");
        String name = "it_" + UUID.randomUUID().toString().replace("-", "");
        DataSource admin = new Driven(base, user, password);
        execute(admin, "create database " + name);
        String url = base.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
        return migrated(new TestDatabase(new Driven(url, user, password), name), changelogs);
    }

    private static TestDatabase migrated(TestDatabase made, String... changelogs) {
        try {
            int number = 0;
            for (String changelog : changelogs) {
                TestAccess.migrate(made.raw, "test" + number++, changelog);
            }
            made.database = TestAccess.database(made.raw, made.scopedTo(), made.transactions);
            return made;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource scopedTo() {
        return new Driven(null, null, null) {
            @Override
            public Connection getConnection() throws SQLException {
                return transactions.connection();
            }
        };
    }

    /** The Database a bundle would be given. */
    public Database database() {
        return database;
    }

    /** A data source that gives no connection. */
    public static DataSource nowhere() {
        return new Driven("jdbc:nowhere:", null, null);
    }

    /** Connections outside the Database's transactions, without a scope. */
    public DataSource dataSource() {
        return raw;
    }

    /** Connections that join the Database's transactions; for a persistence unit. */
    public DataSource joined() {
        return scopedTo();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (closing == null) {
            execute(raw, "shutdown");
            return;
        }
        DataSource admin = new Driven(
                System.getProperty(URL),
                System.getProperty("tonghu.test.pg.user"),
                System.getProperty("tonghu.test.pg.password"));
        try {
            execute(admin, "drop database " + closing + " with (force)");
        } catch (IllegalStateException e) {
            // a vacuum worker of the server's is there, which only a superuser may end; without force the server waits
            // for it
            execute(admin, "drop database " + closing);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Connections straight from the driver. */
    private static class Driven implements DataSource {
        private final String url;
        private final String user;
        private final String password;

        Driven(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
            return DriverManager.getConnection(url, otherUser, otherPassword);
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // none
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // none
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return type.isInstance(this);
        }
    }
}
