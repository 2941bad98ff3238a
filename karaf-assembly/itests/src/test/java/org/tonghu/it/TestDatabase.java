package org.tonghu.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh PostgreSQL database, owned by a role that is no superuser, so that row-level security bites. */
public record TestDatabase(String url, String user, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** True where the tests were given a PostgreSQL, as {@code bin/test} does. */
    public static boolean available() {
        return System.getProperty("tonghu.test.pg.url") != null;
    }

    static TestDatabase create() {
        String server = System.getProperty("tonghu.test.pg.url");
        String name = "it_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        TestDatabase first = new TestDatabase(
                server, System.getProperty("tonghu.test.pg.user"), System.getProperty("tonghu.test.pg.password"));
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made at " + server, e);
        }
        return new TestDatabase(server.replaceFirst("/[^/]*$", "/" + name), first.user, first.password);
    }

    /** A connection of the product's own role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
