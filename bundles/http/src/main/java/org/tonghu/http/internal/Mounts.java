package org.tonghu.http.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;

/** The applications that are ready. */
final class Mounts {
    private final List<Mount> mounts = new CopyOnWriteArrayList<>();
    private final Waiting waiting = new Waiting();

    void add(Mount mount) {
        mounts.add(mount);
        if (mount.role() != null) {
            waiting.arrived(mount.role());
        }
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

    /** Lets a request wait for a provider that is just being replaced; false where it must be answered now. */
    boolean hold(HttpServletRequest request, String role, String module, String version) {
        return waiting.hold(role, request, () -> ofRole(role, module, version).isPresent());
    }

    /** Requests that wait. */
    int held() {
        return waiting.size();
    }

    private static int fit(Mount mount, String path) {
        return mount.paths().stream()
                .filter(own -> path.equals(own) || path.startsWith(own + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
