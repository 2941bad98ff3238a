package org.tonghu.platform.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields a schema declares for its own object, conditional and joined parts included. Pure. */
final class Declared {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> PARTS = List.of("if", "then", "else");

    private Declared() {}

    static Set<String> fields(JsonNode schema) {
        Set<String> names = new HashSet<>();
        collect(schema, names);
        return Set.copyOf(names);
    }

    private static void collect(JsonNode schema, Set<String> names) {
        if (!schema.isObject()) {
            return;
        }
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        for (String list : LISTS) {
            schema.path(list).forEach(part -> collect(part, names));
        }
        for (String part : PARTS) {
            collect(schema.path(part), names);
        }
        schema.path("dependentSchemas").forEach(part -> collect(part, names));
    }
}
