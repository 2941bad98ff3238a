package org.tonghu.persistence.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.tonghu.api.data.DatabaseException;

/** Tells what a failure of the database means for the caller. */
final class SqlFailure {
    /** Connection lost, server stopping, too many connections; H2: file locked, closed, connection broken, closed object. */
    private static final Set<String> UNAVAILABLE = Set.of(
            "57P01", "57P02", "57P03", "53300", "53400", "90007", "90020", "90046", "90067", "90098", "90121", "90135");

    private static final String DUPLICATE = "23505";

    private SqlFailure() {}

    static DatabaseException of(String what, Exception failure) {
        if (failure instanceof DatabaseException known) {
            return known;
        }
        return new DatabaseException(
                what + ": " + failure.getMessage(), failure, unavailable(failure), duplicate(failure));
    }

    static boolean unavailable(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException || t instanceof SQLException e && lost(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lost(SQLException e) {
        String state = e.getSQLState();
        return state == null ? poolIsEmpty(e) : state.startsWith("08") || UNAVAILABLE.contains(state);
    }

    /** The pool gives no state of its own: "Cannot get a connection, pool error …". */
    private static boolean poolIsEmpty(SQLException e) {
        return e.getMessage() != null && e.getMessage().startsWith("Cannot get a connection");
    }

    private static boolean duplicate(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && DUPLICATE.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
