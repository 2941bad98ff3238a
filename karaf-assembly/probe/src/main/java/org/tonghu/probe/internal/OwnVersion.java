package org.tonghu.probe.internal;

import org.osgi.framework.FrameworkUtil;

/** The version this class belongs to. */
public final class OwnVersion {
    private OwnVersion() {}

    public static String text() {
        return FrameworkUtil.getBundle(OwnVersion.class).getVersion().toString();
    }
}
