package org.tonghu.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tonghu.api.data.Uuid7;

/** One operation of the OpenAPI document. {@code access} is a permission, {@code signed-in} or {@code open}. */
record Operation(String method, String path, String access) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}/:]+)[^}]*}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> RECORDS = Set.of("id", "child", "uuid", "job", "account");

    /**
     * What stands for the parameters of a path.
     *
     * @param child a child of the prefecture, which nobody but the province's people and its own may see
     * @param query the prefecture a province user works for, or empty
     */
    record Samples(String child, String prefecture, String query) {
        Samples of(String chosen) {
            return new Samples(child, prefecture, "?prefecture=" + chosen);
        }
    }

    static List<Operation> read(Answer document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.json().path("paths").properties()) {
            path.getValue().properties().forEach(one -> add(operations, path.getKey(), one.getKey(), one.getValue()));
        }
        return operations;
    }

    private static void add(List<Operation> operations, String path, String method, JsonNode operation) {
        if (METHODS.contains(method)) {
            String full = path.startsWith("/api") ? path : "/api" + path;
            operations.add(new Operation(
                    method.toUpperCase(Locale.ROOT),
                    full,
                    operation.path("x-access").asText()));
        }
    }

    boolean isOpen() {
        return access.equals("open");
    }

    boolean isForAll() {
        return isOpen() || access.equals("signed-in");
    }

    boolean isOf(String role) {
        return path.startsWith("/api/" + role + "/");
    }

    /** What would end or change the caller's own session, or open the house. */
    boolean isAboutTheSession() {
        return path.startsWith("/api/session") || path.startsWith("/api/me/") || path.startsWith("/api/setup");
    }

    /** True where the path names a record that is not the caller's. */
    boolean hasForeignRecord() {
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            if (RECORDS.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Calls it with the samples in its path and, where it takes one, an empty body. */
    Answer call(Client client, Samples samples) {
        String target = PARAMETER.matcher(path).replaceAll(match -> value(match.group(1), samples));
        boolean body = method.equals("PUT") || method.equals("POST");
        return client.send(method, target + samples.query(), body ? Map.of() : null, Map.of());
    }

    private String value(String name, Samples samples) {
        return switch (name) {
            case "prefecture" -> samples.prefecture();
            case "code", "division" -> samples.prefecture() + "00000000";
            case "list" -> "ethnicity";
            case "module" -> "registry";
            case "name" -> "child";
            case "role" -> "health";
            case "hash" -> "0".repeat(64);
            default -> isOf("registry") || name.equals("child")
                    ? samples.child()
                    : Uuid7.next().toString();
        };
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
