package org.tonghu.it.swap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import org.tonghu.it.Node;
import org.tonghu.probe.internal.OwnVersion;

/**
 * Versions of the probe module, made from the one that was built: 1.0.0 as it is, 1.1.0 with one more change set, 1.2.0
 * with one that fails.
 */
final class ProbeVersions {
    static final String OLD = "1.0.0";
    static final String NEW = "1.1.0";
    static final String BROKEN = "1.2.0";

    private static final String COLUMN =
            "<changeSet id=\"probe-003\" author=\"probe\"><addColumn tableName=\"probe_row\">"
                    + "<column name=\"note\" type=\"varchar(50)\"/></addColumn></changeSet>";
    private static final String FAULT = "<changeSet id=\"probe-004\" author=\"probe\"><sql>"
            + "insert into probe_nowhere values (1)</sql></changeSet>";

    private ProbeVersions() {}

    /** Puts all three into the node's system folder; the first one is installed at the first start. */
    static void lay(Node node) {
        lay(node, OLD, "");
        lay(node, NEW, COLUMN);
        lay(node, BROKEN, COLUMN + FAULT);
        Path features = node.etc().resolve("org.apache.karaf.features.cfg");
        append(features, "featuresRepositories", ", mvn\\:org.tonghu/probe/" + OLD + "/xml/features");
        append(features, "featuresBoot", ", tonghu-probe/" + OLD);
    }

    /** Karaf's own default, from the next start on; during a first start it would hang. */
    static void refreshAutomatically(Node node) {
        edit(node.etc().resolve("org.apache.karaf.features.cfg"), "autoRefresh", value -> " true");
    }

    private static void lay(Node node, String version, String changeSets) {
        try {
            Path folder = Files.createDirectories(node.system().resolve("org/tonghu/probe/" + version));
            try (OutputStream jar = Files.newOutputStream(folder.resolve("probe-" + version + ".jar"))) {
                copy(version, changeSets, jar);
            }
            Files.writeString(folder.resolve("probe-" + version + "-features.xml"), features(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String features(String version) {
        return "<features name=\"probe-" + version + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                + "<feature name=\"tonghu-probe\" version=\"" + version + "\"><bundle>mvn:org.tonghu/probe/" + version
                + "</bundle></feature></features>";
    }

    private static void copy(String version, String changeSets, OutputStream to) throws IOException {
        try (JarFile built = new JarFile(built().toFile())) {
            Manifest manifest = built.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream jar = new JarOutputStream(to, manifest)) {
                for (JarEntry entry : Collections.list(built.entries())) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        jar.putNextEntry(new JarEntry(entry.getName()));
                        jar.write(content(built, entry, version, changeSets));
                        jar.closeEntry();
                    }
                }
            }
        }
    }

    private static byte[] content(JarFile built, JarEntry entry, String version, String changeSets) throws IOException {
        byte[] bytes = built.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (entry.getName()) {
            case "module.json" -> text.replace("\"version\": \"" + OLD + "\"", "\"version\": \"" + version + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            case "db/changelog.xml" -> text.replace("</databaseChangeLog>", changeSets + "</databaseChangeLog>")
                    .getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    /** The jar on the class path, or, in a build that has not packaged it yet, one of its classes. */
    private static Path built() throws IOException {
        try {
            Path place = Path.of(OwnVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? packaged(place) : place;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Path packaged(Path classes) throws IOException {
        Path jar = Files.createTempFile("probe", ".jar");
        jar.toFile().deleteOnExit();
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        Files.copy(classes.resolve(JarFile.MANIFEST_NAME), manifest);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream made = new JarOutputStream(out);
                var files = Files.walk(classes)) {
            made.putNextEntry(new JarEntry(JarFile.MANIFEST_NAME));
            made.write(manifest.toByteArray());
            made.closeEntry();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString();
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    made.putNextEntry(new JarEntry(name));
                    Files.copy(file, made);
                    made.closeEntry();
                }
            }
        }
        return jar;
    }

    /** Puts more behind the value that a property has. */
    private static void append(Path file, String property, String more) {
        edit(file, property, value -> value + more);
    }

    private static void edit(Path file, String property, UnaryOperator<String> change) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int at = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).matches(property + "\\s*=.*"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(file + " has no " + property));
            String[] parts = lines.get(at).split("=", 2);
            lines.set(at, parts[0] + "=" + change.apply(parts[1]));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
