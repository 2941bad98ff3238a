package org.tonghu.http.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The applications that are ready. */
final class Mounts {
    private final List<Mount> mounts = new CopyOnWriteArrayList<>();

    synchronized void add(Mount mount) {
        mounts.add(mount);
        notifyAll();
    }

    void remove(Mount mount) {
        mounts.remove(mount);
    }

    List<Mount> all() {
        return mounts;
    }

    /** The application of the ground floor whose path is the longest that fits. */
    Optional<Mount> ofPath(String path) {
        return mounts.stream()
                .filter(mount -> mount.role() == null && fit(mount, path) > 0)
                .max(Comparator.comparingInt(mount -> fit(mount, path)));
    }

    /** The provider of a role: this module in this version, or in any where the version is not there. */
    Optional<Mount> ofRole(String role, String module, String version) {
        return mounts.stream()
                .filter(mount -> role.equals(mount.role()) && mount.module().equals(module))
                .max(Comparator.comparing(mount -> mount.version().equals(version)));
    }

    /** As {@link #ofRole}, waiting for one that is just being replaced. */
    synchronized Optional<Mount> awaitRole(String role, String module, String version, long millis)
            throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        Optional<Mount> found = ofRole(role, module, version);
        while (found.isEmpty() && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            found = ofRole(role, module, version);
        }
        return found;
    }

    private static int fit(Mount mount, String path) {
        return mount.paths().stream()
                .filter(own -> path.equals(own) || path.startsWith(own + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
