package org.tonghu.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One process of the product, with a runtime folder and a data folder of its own. */
public final class Node {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Map<String, String> settings;
    private final Path data;
    private final int port;
    private Process process;

    /** @param settings what {@code bin/lib/prepare-runtime} reads from its environment */
    Node(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = freePort();
        this.settings = new TreeMap<>(settings);
        this.settings.putAll(Map.of(
                "RUN_ARCHIVE", System.getProperty("tonghu.test.archive"),
                "RUN_FOLDER", folder.resolve("runtime").toString(),
                "RUN_DATA", data.toString(),
                "RUN_PORT", Integer.toString(port)));
    }

    /** A node that somebody else started and stops; its data folder holds the accounts. */
    static Node running(URI address, Path data) {
        return new Node(data, address.getPort());
    }

    private Node(Path data, int port) {
        this.folder = data.getParent();
        this.data = data;
        this.port = port;
        this.settings = Map.of();
    }

    public Path data() {
        return data;
    }

    public Path etc() {
        return folder.resolve("runtime/etc");
    }

    /** What the distribution holds in itself, and nothing else is installed from. */
    public Path system() {
        return folder.resolve("runtime/system");
    }

    /** The server's own log. */
    public Path log() {
        return folder.resolve("log/karaf.log");
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Unpacks and configures, once; a test may edit {@link #etc} before {@link #start}. */
    public void prepare() {
        run(List.of("bash", System.getProperty("tonghu.test.prepare")), settings);
    }

    /** Starts the process and waits until it says it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process and returns at once. */
    public void launch() {
        try {
            Files.createDirectories(folder.resolve("log"));
            ProcessBuilder karaf = new ProcessBuilder(
                            folder.resolve("runtime/bin/karaf").toString(), "server")
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log/console.log").toFile()));
            karaf.environment().put("KARAF_EXEC", "exec");
            karaf.environment().put("KARAF_LOG", folder.resolve("log").toString());
            process = karaf.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for 200 at {@code /ready}; fails with the end of the log. */
    public void awaitReady() {
        Client probe = new Client(this::address);
        try {
            Await.until("ready", START_LIMIT, () -> process.isAlive() ? ask(probe) : "ended", "200"::equals);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + logTail(), e);
        }
    }

    private static String ask(Client probe) {
        try {
            Answer ready = probe.get("/ready");
            return ready.status() == 200 ? "200" : ready.toString();
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getCause());
        }
    }

    /** Asks the process to end, as Ctrl-C does, and waits for it. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends the process with no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("the node did not stop within " + STOP_LIMIT + "\n" + logTail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String logTail() {
        try {
            Path file = Files.exists(log()) ? log() : folder.resolve("log/console.log");
            List<String> lines = Files.readAllLines(file);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 120), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process done = builder.start();
            String output = new String(done.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (done.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
