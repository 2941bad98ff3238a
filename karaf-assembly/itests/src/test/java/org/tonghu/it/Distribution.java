package org.tonghu.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The product, started for a test class: {@code @RegisterExtension static final Distribution tonghu = Distribution.onH2().demo(2000).shared();}
 *
 * <p>A shared one is started by the first class that wants the same settings and serves all others: such classes leave the data as others need it.
 */
public final class Distribution implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace SPACE = Namespace.create(Distribution.class);

    /** While writing tests: shared ones ask the product at this address, with its data folder in tonghu.test.data. */
    private static final String AT = "tonghu.test.at";

    private final boolean postgres;
    private final int children;
    private final boolean shared;
    private Consumer<Node> preparation = node -> {};
    private Running running;

    private Distribution(boolean postgres, int children, boolean shared) {
        this.postgres = postgres;
        this.children = children;
        this.shared = shared;
    }

    /** Something is done with each node's folders before its first start. */
    public Distribution prepared(Consumer<Node> step) {
        preparation = step;
        return this;
    }

    public static Distribution onH2() {
        return new Distribution(false, 0, false);
    }

    /** On a fresh PostgreSQL database; the class is skipped where there is no server. */
    public static Distribution onPostgres() {
        return new Distribution(true, 0, false);
    }

    /** With so many synthetic children and an account of each role. */
    public Distribution demo(int size) {
        return new Distribution(postgres, size, shared);
    }

    /** One for all classes with the same settings. */
    public Distribution shared() {
        return new Distribution(postgres, children, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(!postgres || TestDatabase.available(), "no PostgreSQL was given");
        running = shared
                ? context.getRoot()
                        .getStore(SPACE)
                        .getOrComputeIfAbsent(
                                "shared-" + postgres + "-" + children, key -> new Running(key), Running.class)
                : new Running(context.getRequiredTestClass().getSimpleName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!shared && running != null) {
            running.close();
        }
    }

    /** The first node. */
    public Node node() {
        return running.nodes.get(0);
    }

    /** Starts one more process on the same database, with the same keys. */
    public Node secondNode() {
        return running.addNode();
    }

    /** The database, where it is PostgreSQL. */
    public TestDatabase database() {
        return running.database;
    }

    /** Stops and starts the first node on the same data. */
    public void restart() {
        node().stop();
        node().start();
    }

    /** Somebody nobody knows. */
    public Client stranger() {
        return strangerAt(node());
    }

    public Client strangerAt(Node node) {
        return new Client(node::address);
    }

    /** The demo's accounts. */
    public List<Account> accounts() {
        return Account.read(node().data().resolve("demo-accounts.csv"));
    }

    /** The demo's account of this role whose division begins with these digits. */
    public Account account(String role, String prefix) {
        return accounts().stream()
                .filter(one -> one.role().equals(role) && one.isIn(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + role + " in " + prefix + " among " + accounts()));
    }

    /** A person of this role and area, signed in, second factor and all; the same session each time. */
    public Client as(String role, String prefix) {
        return as(account(role, prefix));
    }

    public Client as(Account account) {
        return running.sessions.computeIfAbsent(account.username(), name -> signIn(account, node()));
    }

    /** The next code of the account's authenticator app; empty where it has none. */
    public String codeOf(Account account) {
        return running.apps.containsKey(account.username())
                ? new SignIn(strangerAt(node()), running.apps).nextCode(account)
                : "";
    }

    /** After something ended the sessions from outside. */
    public void forgetSessions() {
        running.sessions.clear();
    }

    /** A new session of this account at that node. */
    public Client signIn(Account account, Node node) {
        Client client = strangerAt(node);
        new SignIn(client, running.apps).as(account);
        return client;
    }

    /** What runs, and ends when the class or the whole run ends. */
    private final class Running implements ExtensionContext.Store.CloseableResource {
        private final String name;
        private final Path folder;
        private final TestDatabase database;
        private final List<Node> nodes = new ArrayList<>();
        private final Map<String, Client> sessions = new ConcurrentHashMap<>();
        private final Map<String, SignIn.Authenticator> apps = new ConcurrentHashMap<>();

        Running(String name) {
            this.name = name;
            this.folder = Folders.temporary("tonghu-it-");
            this.database = postgres ? TestDatabase.create() : null;
            if (shared && System.getProperty(AT) != null) {
                URI address = URI.create(System.getProperty(AT));
                nodes.add(Node.running(address, Path.of(System.getProperty("tonghu.test.data"))));
                return;
            }
            try {
                addNode();
            } catch (AssertionError e) {
                close();
                throw e;
            }
        }

        Node addNode() {
            Node node = new Node(folder.resolve("node" + nodes.size()), settings());
            if (!nodes.isEmpty()) {
                Folders.copy(node().data().resolve("keys"), node.data().resolve("keys"));
            }
            nodes.add(node);
            node.prepare();
            preparation.accept(node);
            node.start();
            return node;
        }

        private Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            if (postgres) {
                settings.put("DB_URL", database.url());
                settings.put("DB_USER", database.user());
                settings.put("DB_PASSWORD", database.password());
            }
            if (children > 0) {
                settings.put("RUN_DEMO", Integer.toString(children));
            }
            return settings;
        }

        @Override
        public void close() {
            for (Node node : nodes) {
                if (node.isAlive()) {
                    node.stop();
                }
                keepLog(node);
            }
            Folders.delete(folder);
        }

        private void keepLog(Node node) {
            try {
                Path logs = Files.createDirectories(Path.of(System.getProperty("tonghu.test.logs")));
                if (Files.exists(node.log())) {
                    Files.write(
                            logs.resolve(name + "-" + nodes.indexOf(node) + ".log"), Files.readAllBytes(node.log()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
