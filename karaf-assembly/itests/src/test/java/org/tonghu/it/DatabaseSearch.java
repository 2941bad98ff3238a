package org.tonghu.it;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks for a text in every row of every table, bytes included, as a thief with a dump would. */
final class DatabaseSearch {
    private DatabaseSearch() {}

    static List<String> tablesWith(TestDatabase database, String text) throws SQLException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement scope = connection.createStatement()) {
            connection.setAutoCommit(false);
            scope.execute(
                    "select set_config('tonghu.scope_lo', '0', true), set_config('tonghu.scope_hi', '999999999999', true)");
            for (String table : tables(connection)) {
                if (has(connection, table, text, hex)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The table's name comes from the catalogue, quoted by the database. */
    private static boolean has(Connection connection, String table, String text, String hex) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from " + table + " t where t::text like ? or t::text like ? limit 1")) {
            statement.setString(1, "%" + text + "%");
            statement.setString(2, "%" + hex + "%");
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
