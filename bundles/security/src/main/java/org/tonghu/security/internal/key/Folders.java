package org.tonghu.security.internal.key;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** Where this node keeps its files. */
public final class Folders {
    private static final String DATA = "tonghu.data";

    private Folders() {}

    /** The data folder, named by {@code tonghu.data}. */
    public static Path data(BundleContext context) {
        String data = context.getProperty(DATA);
        if (data == null || data.isBlank()) {
            throw new IllegalStateException("The property " + DATA + " does not name the data folder");
        }
        return Path.of(data);
    }

    /** The key folder: {@code tonghu.keys}, or {@code keys} in the data folder. */
    public static Path keys(BundleContext context) {
        String keys = context.getProperty("tonghu.keys");
        return keys == null || keys.isBlank() ? data(context).resolve("keys") : Path.of(keys);
    }
}
