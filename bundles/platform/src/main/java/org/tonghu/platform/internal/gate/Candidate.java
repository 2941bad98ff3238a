package org.tonghu.platform.internal.gate;

import org.osgi.framework.Version;
import org.tonghu.platform.internal.catalogue.Installed;

/**
 * An installed module that could provide a role.
 *
 * @param chosen whether it is the version the administrator has updated the module to
 */
record Candidate(
        String id, String versionText, Version version, boolean core, boolean running, boolean chosen, long bundleId) {
    static Candidate of(Installed module, Choices choices) {
        return new Candidate(
                module.id(),
                module.descriptor().version(),
                module.version(),
                module.isCore(),
                module.running(),
                choices.version(module.id())
                        .filter(module.descriptor().version()::equals)
                        .isPresent(),
                module.bundleId());
    }
}
