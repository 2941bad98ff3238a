package org.tonghu.work.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The folder of what an administrator edits, {@code karaf.etc}. */
@Component(service = Etc.class)
public final class Etc {
    private final Path root;

    @Activate
    public Etc(BundleContext context) {
        String etc = context.getProperty("karaf.etc");
        this.root = Path.of(etc == null ? "etc" : etc);
    }

    public Etc(Path root) {
        this.root = root;
    }

    public Path file(String path) {
        return root.resolve(path);
    }
}
