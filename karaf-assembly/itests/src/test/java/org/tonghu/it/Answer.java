package org.tonghu.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the server answered to one request. */
public record Answer(String request, int status, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.request().method() + " " + response.uri().getRawPath(), response.statusCode(), response);
    }

    /** The header's first value, or an empty string. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The body as JSON; an answer without one is a missing node. */
    public JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(this + " is no JSON", e);
        }
    }

    /** The problem's code, or an empty string where the answer is no problem. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    /** The list's items. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json().path("items").forEach(items::add);
        return items;
    }

    /** Fails with the whole answer unless the status is one of these. */
    public Answer expect(int... statuses) {
        for (int one : statuses) {
            if (one == status) {
                return this;
            }
        }
        throw new AssertionError("expected " + java.util.Arrays.toString(statuses) + " but got " + this);
    }

    @Override
    public String toString() {
        String body = text();
        return request + " -> " + status + " " + (body.length() > 1500 ? body.substring(0, 1500) + "…" : body);
    }
}
