package org.tonghu.platform.internal.update;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.tonghu.platform.internal.House;
import org.tonghu.platform.internal.update.UpdateFailed.Step;

/** Versions of the module {@code health} that a test's framework can be given. */
final class Shelf implements Provision {
    private final House house;
    private final List<String> versions;
    private final Map<String, Bundle> installed = new ConcurrentHashMap<>();
    String refused;

    Shelf(House house, String... versions) {
        this.house = house;
        this.versions = List.of(versions);
    }

    @Override
    public List<String> versions(String module) {
        return versions;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void install(String module, String version) throws UpdateFailed {
        if (version.equals(refused)) {
            throw new UpdateFailed(Step.RESOLVE, "a package is missing");
        }
        installed.put(version, house.module(module, "optional", module, version));
    }

    @Override
    public void remove(String module, String version) throws UpdateFailed {
        try {
            installed.remove(version).uninstall();
        } catch (BundleException e) {
            throw UpdateFailed.of(Step.REMOVE, e);
        }
    }
}
