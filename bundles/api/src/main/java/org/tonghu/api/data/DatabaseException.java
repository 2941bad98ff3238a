package org.tonghu.api.data;

/** The database failed or cannot be reached; {@link #unavailable()} says that trying again later may help. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean unavailable;
    private final boolean duplicate;

    public DatabaseException(String message, Throwable cause, boolean unavailable, boolean duplicate) {
        super(message, cause);
        this.unavailable = unavailable;
        this.duplicate = duplicate;
    }

    /** No connection, or it broke. Answered with 503 and Retry-After. */
    public boolean unavailable() {
        return unavailable;
    }

    /** A unique key was violated. */
    public boolean duplicate() {
        return duplicate;
    }
}
