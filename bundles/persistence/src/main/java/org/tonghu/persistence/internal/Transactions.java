package org.tonghu.persistence.internal;

import org.tonghu.api.data.Work;

/** The transactions that SQL joins: JTA in the runtime, one connection's own in tests of a single bundle. */
public interface Transactions {
    /**
     * Runs the work in the running transaction or a new one. Whatever it throws rolls the whole transaction back and
     * is thrown on unchanged.
     */
    <T> T required(Work<T> work) throws Exception;

    /** Whether one is running on this thread. */
    boolean running();

    /** After commit of the running transaction; at once where none is. */
    void afterCommit(Runnable action);

    /** A value kept with the running transaction, null where there is none. */
    Object get(Object key);

    /** Keeps a value with the running transaction; must not be called outside one. */
    void put(Object key, Object value);
}
