package org.tonghu.platform.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.module.ModuleDescriptor;

/** The bundles that carry {@code module.json}, in memory, from the moment they are installed. */
@Component(service = Modules.class)
public final class Modules implements BundleTrackerCustomizer<Bundle> {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);
    private static final String DESCRIPTOR = "module.json";
    private static final int ANY_STATE =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final Comparator<Installed> ORDER = Comparator.comparing(Installed::id)
            .thenComparing(Installed::version, Comparator.reverseOrder())
            .thenComparing(Installed::bundleId, Comparator.reverseOrder());

    private final Map<Long, Installed> byBundle = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private final Clock clock;
    private final BundleTracker<Bundle> tracker;

    @Activate
    public Modules(BundleContext context, @Reference Clock clock) {
        this.clock = clock;
        this.tracker = new BundleTracker<>(context, ANY_STATE, this);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    /** By id, the newest version first. */
    public List<Installed> all() {
        return byBundle.values().stream().sorted(ORDER).toList();
    }

    /** Modules that provide the role, ground bundles left out; by id, the newest version first. */
    public List<Installed> providers(String role) {
        return byBundle.values().stream()
                .filter(module ->
                        !module.isGround() && role.equals(module.descriptor().role()))
                .sorted(ORDER)
                .toList();
    }

    public Optional<Installed> ofBundle(long bundleId) {
        return Optional.ofNullable(byBundle.get(bundleId));
    }

    /** Changes with every module that comes, goes or is updated. */
    public long revision() {
        return revision.get();
    }

    /** Paths of the files in a folder of the bundle with this ending, by name. */
    public static List<String> files(Installed module, String folder, String ending) {
        Enumeration<String> paths = module.bundle().getEntryPaths(folder);
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith(ending))
                        .sorted()
                        .toList();
    }

    /** A file inside the bundle as UTF-8. */
    public static Optional<String> text(Bundle bundle, String path) {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path + " of " + bundle.getSymbolicName(), e);
        }
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        return read(bundle) ? bundle : null;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        if (event != null && event.getType() == BundleEvent.UPDATED) {
            read(bundle);
        } else if (event != null && event.getType() == BundleEvent.STARTED) {
            byBundle.computeIfPresent(bundle.getBundleId(), (id, module) -> module.seen(clock.instant()));
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        byBundle.remove(bundle.getBundleId());
        revision.incrementAndGet();
    }

    private boolean read(Bundle bundle) {
        if (bundle.getEntry(DESCRIPTOR) == null) {
            return false;
        }
        byBundle.put(bundle.getBundleId(), describe(bundle));
        revision.incrementAndGet();
        return true;
    }

    private Installed describe(Bundle bundle) {
        try {
            ModuleDescriptor descriptor =
                    DescriptorReader.read(text(bundle, DESCRIPTOR).orElseThrow());
            return new Installed(bundle, descriptor, null, clock.instant());
        } catch (DescriptorReader.BrokenDescriptor | IllegalStateException e) {
            LOG.error("module.json of {} cannot be used: {}", bundle.getSymbolicName(), e.getMessage());
            return new Installed(bundle, nameless(bundle), e.getMessage(), clock.instant());
        }
    }

    /** Stands for a bundle whose descriptor tells nothing: named after its symbolic name. */
    private static ModuleDescriptor nameless(Bundle bundle) {
        String name = String.valueOf(bundle.getSymbolicName());
        String id = name.substring(name.lastIndexOf('.') + 1);
        return new ModuleDescriptor(
                id,
                bundle.getVersion().toString(),
                ModuleDescriptor.Kind.OPTIONAL,
                id,
                Map.of("zh-CN", id, "en", id),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
