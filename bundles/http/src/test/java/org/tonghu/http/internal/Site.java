package org.tonghu.http.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.ws.rs.core.Application;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The dispatcher on a real web server and a real OSGi framework, with a ground floor made for tests. */
final class Site {
    final SampleGround ground = new SampleGround();
    private final Framework framework;
    private final Server server = new Server();
    private final Dispatcher dispatcher;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Site(Path folder, int openCallsPerMinute) throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.start();
        Bundle own = install("org.tonghu.http", "i18n/messages.properties", "i18n/messages_en.properties");
        OpenRate rate = new OpenRate(new Limit(openCallsPerMinute), Clock.systemUTC());
        dispatcher = new Dispatcher(own.getBundleContext(), ground.ground(), new Meters(), rate);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(dispatcher);
        holder.setInitOrder(1);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/api/*");
        server.setHandler(handler);
        server.start();
        port = connector.getLocalPort();
    }

    /** A bundle with these files of the class path, started. */
    Bundle install(String symbolicName, String... files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        main.putValue(Constants.BUNDLE_VERSION, "1.0.0");
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String file : files) {
                jar.putNextEntry(new JarEntry(file));
                try (InputStream content = Site.class.getClassLoader().getResourceAsStream(file)) {
                    content.transferTo(jar);
                }
            }
        }
        Bundle bundle =
                framework.getBundleContext().installBundle(symbolicName, new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }

    ServiceRegistration<Application> serve(Bundle bundle, String key, String value, Object resource) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(key, value);
        return bundle.getBundleContext().registerService(Application.class, new One(resource), properties);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A change with the header that each needs, signed in as the officer. */
    HttpRequest.Builder change(String path, String method, String body) {
        return to(path).header("X-Tonghu", "1")
                .header("Cookie", "TONGHU_SESSION=officer")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).header("Cookie", "TONGHU_SESSION=officer"));
    }

    boolean mounted(Bundle bundle) {
        return dispatcher.mounted(bundle.getBundleId());
    }

    int held() {
        return dispatcher.held();
    }

    CompletableFuture<Integer> later(String path) {
        return client.sendAsync(
                        to(path).header("Cookie", "TONGHU_SESSION=officer").build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** Threads that serve requests at this moment, the one that accepts included. */
    int busyThreads() {
        return server.getThreadPool().getThreads() - server.getThreadPool().getIdleThreads();
    }

    void close() throws Exception {
        server.stop();
        dispatcher.deactivate();
        framework.stop();
        framework.waitForStop(10_000);
    }

    /** An application of one resource. */
    private static final class One extends Application {
        private final Object resource;

        One(Object resource) {
            this.resource = resource;
        }

        @Override
        public Set<Object> getSingletons() {
            return Set.of(resource);
        }
    }

    private record Limit(int openCallsPerMinute) implements OpenRate.Settings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return OpenRate.Settings.class;
        }
    }
}
