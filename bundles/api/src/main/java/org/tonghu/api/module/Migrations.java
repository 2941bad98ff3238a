package org.tonghu.api.module;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What became of the migrations of each bundle. */
@ProviderType
public interface Migrations {
    /** Why the bundle has no database, in words for administrators; empty if its migrations ran or it has none. */
    Optional<String> failure(long bundleId);
}
