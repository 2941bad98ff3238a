package org.tonghu.platform.internal.update;

/** An update that stopped at a step; the message is for administrators. */
public final class UpdateFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Step step;

    public UpdateFailed(Step step, String message, Throwable cause) {
        super(message, cause);
        this.step = step;
    }

    public UpdateFailed(Step step, String message) {
        this(step, message, null);
    }

    /** An unexpected failure at a step: what lies deepest says most. */
    static UpdateFailed of(Step step, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new UpdateFailed(step, message, failure);
    }

    public Step step() {
        return step;
    }

    /** What an update does, in order. */
    public enum Step {
        RESOLVE,
        START,
        MIGRATE,
        READY,
        SELECT,
        REMOVE
    }
}
