package org.tonghu.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.division.CodeRange;

/**
 * The caller's scope as PostgreSQL's row-level security reads it: settings local to the transaction. Nothing set means
 * no rows.
 *
 * @param lo lowest division code, empty for none
 * @param hi highest, excluded
 * @param ranges empty for one range, else an int8multirange literal
 * @param grantee account whose grants count, or empty
 * @param statementTimeout most time for one statement, e.g. {@code 60s}
 */
record RowScope(String lo, String hi, String ranges, String grantee, String statementTimeout) {
    private static final String SET = "select set_config('tonghu.scope_lo', ?, ?), set_config('tonghu.scope_hi', ?, ?),"
            + " set_config('tonghu.scope_ranges', ?, ?), set_config('tonghu.grantee', ?, ?),"
            + " set_config('statement_timeout', ?, ?)";

    /** What this actor may see. */
    static RowScope of(Actor actor, PersistenceSettings settings) {
        Scope scope = actor.scope();
        List<CodeRange> ranges = scope.ranges();
        String lo = ranges.isEmpty()
                ? ""
                : Long.toString(ranges.stream().mapToLong(CodeRange::lo).min().getAsLong());
        String hi = ranges.isEmpty()
                ? ""
                : Long.toString(ranges.stream().mapToLong(CodeRange::hi).max().getAsLong());
        boolean system = actor.accountId().equals(Actor.SYSTEM.accountId());
        int seconds = system ? settings.systemStatementSeconds() : settings.statementSeconds();
        String grantee = scope.grantee() == null ? "" : scope.grantee().toString();
        return new RowScope(lo, hi, multirange(ranges), grantee, seconds + "s");
    }

    private static String multirange(List<CodeRange> ranges) {
        return ranges.size() < 2
                ? ""
                : ranges.stream()
                        .map(range -> "[" + range.lo() + "," + range.hi() + ")")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** @param local for the running transaction alone, else for the connection until it is set anew */
    void set(Connection connection, boolean local) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            int index = 1;
            for (String value : List.of(lo, hi, ranges, grantee, statementTimeout)) {
                statement.setString(index++, value);
                statement.setBoolean(index++, local);
            }
            statement.execute();
        }
    }
}
