package org.tonghu.it.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tonghu.it.Client;
import org.tonghu.it.Node;

/** What can be seen of the runtime: bundles by a look from the inside, class loaders by the virtual machine's own tool. */
final class Inside {
    private Inside() {}

    /** Each bundle but the probe, with its state; one started anew or refreshed reads differently. */
    static Map<String, String> bundles(Client client) {
        Map<String, String> bundles = new TreeMap<>();
        client.get("/api/probe/runtime/bundles")
                .expect(200)
                .json()
                .forEach(bundle -> bundles.put(
                        bundle.path("id").asText() + " " + bundle.path("name").asText(),
                        bundle.path("version").asText() + " state "
                                + bundle.path("state").asText() + " start "
                                + bundle.path("start").asText() + " wiring "
                                + bundle.path("wiring").asText()));
        return bundles;
    }

    /** Class loaders of bundles that are still in memory after a collection. */
    static long classLoaders(Node node) {
        jcmd(node, "GC.run");
        jcmd(node, "GC.run");
        return jcmd(node, "VM.classloader_stats")
                .lines()
                .filter(line -> line.contains("BundleClassLoader"))
                .count();
    }

    private static String jcmd(Node node, String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(node.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
