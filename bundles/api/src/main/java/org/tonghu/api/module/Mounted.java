package org.tonghu.api.module;

import org.osgi.annotation.versioning.ProviderType;

/** Whether requests can reach what a bundle offers to REST. */
@ProviderType
public interface Mounted {
    /** True from the moment the bundle's application is complete until it is retired. */
    boolean mounted(long bundleId);
}
