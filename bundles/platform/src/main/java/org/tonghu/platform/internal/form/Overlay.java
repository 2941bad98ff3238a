package org.tonghu.platform.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Joins a form's base schema with a prefecture's overlay by {@code allOf}. An overlay only adds: properties the base does
 * not have, and which of those are required. Pure.
 */
final class Overlay {
    private static final Set<String> ALLOWED =
            Set.of("$schema", "$comment", "$defs", "title", "description", "type", "properties", "required");
    private static final String[] CLOSING = {"additionalProperties", "unevaluatedProperties"};
    private static final ObjectMapper JSON = new ObjectMapper();

    private Overlay() {}

    /** Why the overlay can't be taken, in a few words of JSON Schema; empty if it can. */
    static Optional<String> fault(JsonNode base, JsonNode overlay) {
        if (!overlay.path("properties").isObject()) {
            return Optional.of("properties");
        }
        return first(overlay.fieldNames(), ALLOWED)
                .or(() -> redefined(base.path("properties"), overlay.path("properties")))
                .or(() -> foreignRequired(overlay));
    }

    private static Optional<String> first(Iterator<String> names, Set<String> allowed) {
        while (names.hasNext()) {
            String name = names.next();
            if (!allowed.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> redefined(JsonNode base, JsonNode added) {
        Iterator<String> names = added.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (base.has(name)) {
                return Optional.of("properties/" + name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> foreignRequired(JsonNode overlay) {
        for (JsonNode name : overlay.path("required")) {
            if (!overlay.path("properties").has(name.asText())) {
                return Optional.of("required/" + name.asText());
            }
        }
        return Optional.empty();
    }

    /** The joined schema: a base that is closed to unknown properties is closed as a whole, not part by part. */
    static JsonNode join(JsonNode base, JsonNode overlay) {
        ObjectNode joined = JSON.createObjectNode();
        ObjectNode openBase = base.deepCopy();
        boolean closed = false;
        for (String keyword : CLOSING) {
            JsonNode removed = openBase.remove(keyword);
            closed |= removed != null && removed.isBoolean() && !removed.asBoolean();
        }
        for (String keyword : new String[] {"$schema", "$id", "title", "description", "$defs"}) {
            if (openBase.has(keyword)) {
                joined.set(keyword, "$defs".equals(keyword) ? openBase.get(keyword) : openBase.remove(keyword));
            }
        }
        ObjectNode added = overlay.deepCopy();
        added.remove("$schema");
        joined.put("type", "object");
        joined.putArray("allOf").add(openBase).add(added);
        if (closed) {
            joined.put("unevaluatedProperties", false);
        }
        return joined;
    }
}
