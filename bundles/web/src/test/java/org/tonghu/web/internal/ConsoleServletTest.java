package org.tonghu.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleServletTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private Path replacements;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        replacements = folder.resolve("replacements");
        write(pages, "index.html", "<!doctype html>console");
        write(pages, "assets/index-abc.js", "plain");
        write(pages, "assets/index-abc.js.gz", "compressed");
        write(pages, "geo/yunnan.json", "{}");
        server = new Server(new InetSocketAddress("127.0.0.1", 0));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ConsoleServlet(new Assets(in(pages), replacements))), "/ui/*");
        context.addServlet(new ServletHolder(new FrontDoor()), "");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void bareAddressLeadsToTheConsole() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/ui/");
    }

    @Test
    void addressOfAPageIsAnsweredWithTheConsole() throws Exception {
        HttpResponse<String> answer = get("/ui/children/018f");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("console");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void unchangedPageIsNotSentAgain() throws Exception {
        String etag = get("/ui/").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/ui/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void hashedFileIsKeptForGood() throws Exception {
        HttpResponse<String> answer = get("/ui/assets/index-abc.js");
        assertThat(answer.body()).isEqualTo("plain");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void fileCompressedAtBuildTimeIsSentToWhoTakesIt() throws Exception {
        HttpResponse<String> answer = get("/ui/assets/index-abc.js", "Accept-Encoding", "br, gzip");
        assertThat(answer.body()).isEqualTo("compressed");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get("/ui/assets/index-abc.js", "Accept-Encoding", "gzip;q=0").body())
                .isEqualTo("plain");
    }

    @Test
    void unknownFileIsNotFound() throws Exception {
        assertThat(get("/ui/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/ui/assets/index-abc.js.gz").statusCode()).isEqualTo(404);
    }

    @Test
    void outlineOfTheAdministratorStandsInForTheBundles() throws Exception {
        assertThat(get("/ui/geo/yunnan.json").body()).isEqualTo("{}");
        write(replacements, "geo/yunnan.json", "{\"own\":true}");
        assertThat(get("/ui/geo/yunnan.json").body()).contains("own");
    }

    @Test
    void nothingOutsideIsReached() throws Exception {
        write(replacements, "secret.json", "secret");
        assertThat(get("/ui/geo/..%2Fsecret.json").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("/ui/secret.json").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(server.getURI().resolve("/").toString()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static java.util.function.Function<String, URL> in(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.isRegularFile(file) ? file.toUri().toURL() : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
