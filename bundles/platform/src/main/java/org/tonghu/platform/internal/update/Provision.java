package org.tonghu.platform.internal.update;

import java.util.List;

/** Where versions of modules come from, and how they get into and out of this node. */
public interface Provision {
    /** The versions of the module that the distribution holds. */
    List<String> versions(String module);

    /** Whether modules can be installed now; not before the boot has finished. */
    boolean ready();

    /**
     * Installs and starts the version beside those that run. All that it needs is resolved before anything is changed:
     * a failure of that step left nothing behind.
     */
    void install(String module, String version) throws UpdateFailed;

    /** Stops the version, which finishes what it has begun, and uninstalls it. */
    void remove(String module, String version) throws UpdateFailed;
}
