package org.tonghu.platform.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.ws.rs.core.Application;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A real OSGi framework in this process, into which tests install bundles of files only. */
public final class House implements AutoCloseable {
    private final Framework framework;

    public House(Path folder) {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        "karaf.etc",
                        folder.resolve("etc").toString()));
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs and starts a bundle with these files. */
    public Bundle install(String symbolicName, String version, Map<String, String> files) {
        try {
            Bundle bundle = context()
                    .installBundle(
                            symbolicName + "@" + version, new ByteArrayInputStream(jar(symbolicName, version, files)));
            bundle.start();
            return bundle;
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A module of that id, kind and version with nothing else, started and with its application. */
    public Bundle module(String id, String kind, String role, String version) {
        Bundle bundle =
                install("org.tonghu." + id, version, Map.of("module.json", descriptor(id, kind, role, version, "")));
        register(bundle, Application.class, new Application());
        return bundle;
    }

    public static String descriptor(String id, String kind, String role, String version, String more) {
        return String.format(
                "{\"id\":\"%s\",\"version\":\"%s\",\"kind\":\"%s\",\"role\":\"%s\",\"title\":{\"zh-CN\":\"%s\",\"en\":\"%s\"}%s}",
                id, version, kind, role, id, id, more);
    }

    public <S> ServiceRegistration<S> register(Bundle bundle, Class<S> type, S service) {
        return register(bundle, type, service, Map.of());
    }

    public <S> ServiceRegistration<S> register(
            Bundle bundle, Class<S> type, S service, Map<String, Object> properties) {
        return bundle.getBundleContext().registerService(type, service, new Hashtable<>(properties));
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] jar(String symbolicName, String version, Map<String, String> files) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
