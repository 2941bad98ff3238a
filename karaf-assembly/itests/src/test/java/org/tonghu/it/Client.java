package org.tonghu.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** One person's or program's way to the product: keeps the session cookie and sends the header that other sites' pages can't. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<URI> base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param base asked at each request, because a restarted node may listen elsewhere */
    Client(Supplier<URI> base) {
        this.base = base;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** A {@code PUT} that creates. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** A {@code PUT} that changes what has this entity tag. */
    public Answer put(String path, Object body, String ifMatch) {
        return send("PUT", path, body, Map.of("If-Match", ifMatch));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Sends a body as JSON, with the header against forged requests. A {@code null} body sends none. */
    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        if (!method.equals("GET")) {
            request.header("X-Tonghu", "1");
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return exchange(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                        .build());
    }

    /** Sends these very bytes with these very headers, for input no honest client makes. */
    public Answer sendRaw(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::setHeader);
        return exchange(request.method(method, BodyPublishers.ofByteArray(body)).build());
    }

    /** The cookies held, as the browser would send them. */
    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.get().resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private Answer exchange(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + request.uri(), e);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be JSON: " + body, e);
        }
    }
}
