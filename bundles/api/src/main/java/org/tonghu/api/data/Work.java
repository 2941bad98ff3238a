package org.tonghu.api.data;

/** Work done in a transaction. */
@FunctionalInterface
public interface Work<T> {
    @SuppressWarnings("java:S112")
    T run() throws Exception;
}
