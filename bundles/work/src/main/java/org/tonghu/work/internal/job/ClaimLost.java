package org.tonghu.work.internal.job;

/** Another node has taken the job over: what this one was about to write rolls back. */
final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost(String job) {
        super("job " + job + " has been taken over");
    }
}
