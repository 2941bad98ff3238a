package org.tonghu.platform.internal.gate;

import org.osgi.framework.Version;
import org.tonghu.platform.internal.catalogue.Installed;

/** An installed module that could provide a role. */
record Candidate(String id, String versionText, Version version, boolean core, boolean running, long bundleId) {
    static Candidate of(Installed module) {
        return new Candidate(
                module.id(),
                module.descriptor().version(),
                module.version(),
                module.isCore(),
                module.running(),
                module.bundleId());
    }
}
