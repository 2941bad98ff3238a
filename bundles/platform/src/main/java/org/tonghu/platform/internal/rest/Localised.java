package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import org.tonghu.platform.internal.text.Titles;

/** JSON in which {@code {"zh-CN": "…", "en": "…"}} has become the text of one language. Pure. */
final class Localised {
    private static final String CHINESE = "zh-CN";

    private Localised() {}

    static JsonNode in(JsonNode node, Locale locale) {
        if (node instanceof ObjectNode object) {
            return isText(object) ? text(object, locale) : object(object, locale);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(in(element, locale)));
            return copy;
        }
        return node;
    }

    private static boolean isText(ObjectNode object) {
        return object.path(CHINESE).isTextual()
                && (object.size() == 1
                        || object.size() == 2 && object.path("en").isTextual());
    }

    private static JsonNode text(ObjectNode object, Locale locale) {
        JsonNode text = object.path(Titles.tag(locale));
        return TextNode.valueOf(
                text.isTextual() ? text.asText() : object.path(CHINESE).asText());
    }

    private static JsonNode object(ObjectNode object, Locale locale) {
        ObjectNode copy = object.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            copy.set(entry.getKey(), in(entry.getValue(), locale));
        }
        return copy;
    }
}
