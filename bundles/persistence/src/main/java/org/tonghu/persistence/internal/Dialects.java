package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tonghu.api.data.Dialect;

/** Finds the dialect of a data source. */
public final class Dialects {
    private Dialects() {}

    /** @throws SQLException where the database can't be reached or is neither H2 nor PostgreSQL */
    public static Dialect of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> new H2Dialect();
                case "PostgreSQL" -> new PostgresDialect();
                default -> throw new SQLException("no dialect for " + product, "0A000");
            };
        }
    }
}
