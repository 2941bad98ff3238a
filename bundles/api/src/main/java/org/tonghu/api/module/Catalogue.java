package org.tonghu.api.module;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All installed modules and ground bundles, whatever their state. One that cannot be used is listed with its reason. */
@ProviderType
public interface Catalogue {
    List<ModuleState> modules();

    /** The module a bundle is, if it is one. */
    Optional<ModuleState> ofBundle(long bundleId);

    /** Providers of a role, the newest version first. */
    List<ModuleState> providers(String role);

    /** The installed module of this id, the newest version first where several are. */
    Optional<ModuleState> module(String id);

    /** A file inside a module's bundle as UTF-8 text. */
    Optional<String> resource(String moduleId, String path);
}
