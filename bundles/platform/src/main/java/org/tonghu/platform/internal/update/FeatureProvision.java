package org.tonghu.platform.internal.update;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.platform.internal.update.UpdateFailed.Step;

/**
 * Versions as features {@code tonghu-ID}: those of the repositories known, and those whose own features file lies in the
 * distribution's {@code system} folder, {@code org/tonghu/ID/VERSION/ID-VERSION-features.xml}. Touches no other bundle.
 */
@Component
public final class FeatureProvision implements Provision {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureProvision.class);
    private static final String BOOTED = "org.apache.karaf.features.BootFinished";

    /** Restarts bundles wired to what changed, which fails requests; only to show that it does. */
    private static final String REFRESH = "tonghu.update.refresh";

    private final BundleContext context;
    private final Path system;

    /** Comes and goes with its own settings, which must not take the platform along. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile FeaturesService features;

    @Activate
    public FeatureProvision(BundleContext context) {
        this.context = context;
        this.system = Path.of(String.valueOf(context.getProperty("karaf.home")), "system", "org", "tonghu");
    }

    @Override
    public boolean ready() {
        return features != null && context.getServiceReference(BOOTED) != null;
    }

    @Override
    public List<String> versions(String module) {
        Set<String> found = new TreeSet<>();
        try {
            Arrays.stream(features().listFeatures())
                    .filter(feature -> feature.getName().equals(name(module)))
                    .map(Feature::getVersion)
                    .forEach(found::add);
        } catch (Exception e) {
            LOG.warn("The features known can't be listed", e);
        }
        found.addAll(inSystem(module));
        return List.copyOf(found);
    }

    private List<String> inSystem(String module) {
        Path folder = system.resolve(module);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(path -> path.getFileName().toString())
                    .filter(version -> Files.isRegularFile(descriptor(module, version)))
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} can't be read", folder, e);
            return List.of();
        }
    }

    @Override
    public void install(String module, String version) throws UpdateFailed {
        try {
            features().installFeatures(Set.of(known(module, version)), options());
        } catch (UpdateFailed e) {
            throw e;
        } catch (Exception e) {
            throw UpdateFailed.of(isUnresolved(e) ? Step.RESOLVE : Step.START, e);
        }
    }

    @Override
    public void remove(String module, String version) throws UpdateFailed {
        try {
            if (features().isInstalled(find(module, version).orElseThrow(() -> unknown(module, version)))) {
                features().uninstallFeatures(Set.of(name(module) + "/" + version), options());
            }
        } catch (UpdateFailed e) {
            throw e;
        } catch (Exception e) {
            throw UpdateFailed.of(Step.REMOVE, e);
        }
    }

    private FeaturesService features() throws UpdateFailed {
        FeaturesService now = features;
        if (now == null) {
            throw new UpdateFailed(Step.RESOLVE, "the features service is not there");
        }
        return now;
    }

    /** The feature's name and version; its repository is made known first where it is not. */
    private String known(String module, String version) throws Exception {
        if (find(module, version).isEmpty() && Files.isRegularFile(descriptor(module, version))) {
            features().addRepository(URI.create("mvn:org.tonghu/" + module + "/" + version + "/xml/features"));
        }
        find(module, version).orElseThrow(() -> unknown(module, version));
        return name(module) + "/" + version;
    }

    private Optional<Feature> find(String module, String version) throws Exception {
        return Arrays.stream(features().listFeatures())
                .filter(feature -> feature.getName().equals(name(module))
                        && feature.getVersion().equals(version))
                .findFirst();
    }

    private Path descriptor(String module, String version) {
        return system.resolve(Path.of(module, version, module + "-" + version + "-features.xml"));
    }

    /** The resolver's own exceptions are hidden in Karaf's, so they are known by name. */
    private static boolean isUnresolved(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t.getClass().getName().contains("resolver")) {
                return true;
            }
        }
        return false;
    }

    private EnumSet<Option> options() {
        EnumSet<Option> options = EnumSet.noneOf(Option.class);
        if (!Boolean.parseBoolean(context.getProperty(REFRESH))) {
            options.add(Option.NoAutoRefreshBundles);
        }
        return options;
    }

    private static UpdateFailed unknown(String module, String version) {
        return new UpdateFailed(Step.RESOLVE, "no feature " + name(module) + " " + version);
    }

    private static String name(String module) {
        return "tonghu-" + module;
    }
}
