package org.tonghu.reporting.internal;

import org.tonghu.api.data.Database;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.data.Work;

/**
 * A transaction that is tried again where somebody else added the same key at the same moment. PostgreSQL lets the second
 * of two wait and find the row; H2 tells her by a failure.
 */
final class SecondTry {
    private SecondTry() {}

    /** Work that is harmless when repeated; inside an outer transaction the failure is the outer one's. */
    static <T> T tx(Database db, Work<T> work) {
        try {
            return db.tx(work);
        } catch (DatabaseException e) {
            if (!e.duplicate()) {
                throw e;
            }
            return db.tx(work);
        }
    }
}
