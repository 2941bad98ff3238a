package org.tonghu.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/** In a real framework: what two versions of one bundle, and others, see of each other's services. */
class VersionsApartTest {
    @TempDir
    Path folder;

    private Framework framework;
    private Bundle older;
    private Bundle newer;
    private Bundle other;

    @BeforeEach
    void open() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.start();
        framework
                .getBundleContext()
                .registerService(
                        new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                        new VersionsApart(),
                        null);
        older = install("org.tonghu.health", "1.0.0");
        newer = install("org.tonghu.health", "1.1.0");
        other = install("org.tonghu.work", "1.0.0");
    }

    @AfterEach
    void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void a_version_finds_its_own_services_only() throws Exception {
        older.getBundleContext().registerService(Runnable.class, () -> {}, null);
        newer.getBundleContext().registerService(Runnable.class, () -> {}, null);
        assertThat(owners(older)).containsExactly(older);
        assertThat(owners(newer)).containsExactly(newer);
        assertThat(owners(other)).containsExactlyInAnyOrder(older, newer);
    }

    @Test
    void a_version_is_not_told_of_the_other_ones_coming_and_going() {
        ServiceTracker<Runnable, Runnable> inNewer = tracker(newer);
        ServiceTracker<Runnable, Runnable> inOther = tracker(other);
        ServiceRegistration<Runnable> service =
                older.getBundleContext().registerService(Runnable.class, () -> {}, null);
        assertThat(inNewer.getTrackingCount()).isZero();
        assertThat(inOther.getTrackingCount()).isEqualTo(1);
        service.unregister();
        assertThat(inNewer.getTrackingCount()).isZero();
        assertThat(inOther.getTrackingCount()).isEqualTo(2);
    }

    @Test
    void what_others_register_is_seen_by_both() throws Exception {
        other.getBundleContext().registerService(Runnable.class, () -> {}, null);
        assertThat(owners(older)).containsExactly(other);
        assertThat(owners(newer)).containsExactly(other);
    }

    private static ServiceTracker<Runnable, Runnable> tracker(Bundle bundle) {
        ServiceTracker<Runnable, Runnable> tracker =
                new ServiceTracker<>(bundle.getBundleContext(), Runnable.class, null);
        tracker.open();
        return tracker;
    }

    private static List<Bundle> owners(Bundle asking) throws Exception {
        List<Bundle> owners = new ArrayList<>();
        asking.getBundleContext()
                .getServiceReferences(Runnable.class, null)
                .forEach(reference -> owners.add(reference.getBundle()));
        return owners;
    }

    private Bundle install(String name, String version) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.flush();
        }
        Bundle bundle = framework
                .getBundleContext()
                .installBundle(name + version, new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }
}
