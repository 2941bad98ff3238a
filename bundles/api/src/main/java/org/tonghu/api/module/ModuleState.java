package org.tonghu.api.module;

/**
 * An installed module as the catalogue shows it.
 *
 * @param state running, or why not
 * @param reason text for administrators where it is not running, else null
 */
public record ModuleState(ModuleDescriptor descriptor, long bundleId, State state, String reason) {
    /** RUNNING answers requests; STARTING is waiting for its parts; FAILED won't come without help; STOPPED was stopped. */
    public enum State {
        RUNNING,
        STARTING,
        FAILED,
        STOPPED
    }
}
