package org.tonghu.bench;

import java.sql.SQLException;

/** One way of doing the work that is compared. */
interface Arm {
    /** As the table prints it, e.g. {@code product}. */
    String name();

    /** A client's own way to do the work once; called from that client's thread only. */
    Client client(int number) throws Exception;

    /** Before each run of this arm, not measured. */
    default void prepare() throws Exception {}

    /** One who works. */
    interface Client extends AutoCloseable {
        /** Does the work once; an exception counts as an error. */
        void work() throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
