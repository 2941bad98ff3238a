package org.tonghu.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Switches modules as a prefecture's administrator does. */
final class Modules {
    static final String REASON = "州民政局试点";
    static final String DOCUMENT = "德民发〔2026〕7号";

    private Modules() {}

    /** Leaves the role as wished; asks nothing where it already is. */
    static void set(Distribution tonghu, String prefecture, String role, boolean on) {
        if (isOn(tonghu, prefecture, role) != on) {
            put(tonghu, prefecture, role, on, "").expect(200);
        }
    }

    static Answer put(Distribution tonghu, String prefecture, String role, boolean on, String query) {
        return tonghu.as("module-admin", prefecture)
                .put(
                        "/api/prefectures/" + prefecture + "/modules/" + role + query,
                        body(on),
                        tag(tonghu, prefecture, role));
    }

    static Map<String, Object> body(boolean on) {
        Map<String, Object> body = new HashMap<>();
        body.put("on", on);
        body.put("provider", null);
        body.put("reason", REASON);
        body.put("document", DOCUMENT);
        return body;
    }

    static boolean isOn(Distribution tonghu, String prefecture, String role) {
        return item(tonghu.as("module-admin", prefecture), prefecture, role)
                .path("on")
                .asBoolean();
    }

    static String tag(Distribution tonghu, String prefecture, String role) {
        return "\""
                + item(tonghu.as("module-admin", prefecture), prefecture, role)
                        .path("version")
                        .asText() + "\"";
    }

    static JsonNode item(Client client, String prefecture, String role) {
        return client.get("/api/prefectures/" + prefecture + "/modules").expect(200).items().stream()
                .filter(item -> item.path("role").asText().equals(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no role " + role));
    }
}
