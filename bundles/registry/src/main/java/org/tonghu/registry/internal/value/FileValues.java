package org.tonghu.registry.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The values of a child's file: a JSON object, read and written by dotted path. Not for several threads. */
public final class FileValues {
    /** Between the members of a list written as text (the enumeration comma). */
    public static final String LIST_MARK = "\u3001";

    private final ObjectNode root;

    private FileValues(ObjectNode root) {
        this.root = root;
    }

    /** A view on the object, not a copy. */
    public static FileValues of(ObjectNode root) {
        return new FileValues(root);
    }

    public static FileValues empty() {
        return new FileValues(JsonNodeFactory.instance.objectNode());
    }

    public ObjectNode json() {
        return root;
    }

    public FileValues copy() {
        return new FileValues(root.deepCopy());
    }

    /** The value as text, a list joined by {@link #LIST_MARK}; empty where there is none. */
    public String text(String path) {
        JsonNode node = node(path);
        if (node.isArray()) {
            StringJoiner joiner = new StringJoiner(LIST_MARK);
            node.forEach(member -> joiner.add(member.asText()));
            return joiner.toString();
        }
        return node.isNull() ? "" : node.asText("");
    }

    /** The day, or empty where there is none or it is not one. */
    public Optional<LocalDate> date(String path) {
        String text = text(path);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean yes(String path) {
        return node(path).isBoolean() && node(path).booleanValue();
    }

    /** Whether it is expressly no, not merely missing. */
    public boolean no(String path) {
        return node(path).isBoolean() && !node(path).booleanValue();
    }

    public boolean has(String path) {
        JsonNode node = node(path);
        return !node.isMissingNode() && !node.isNull();
    }

    /** Sets a value, making the objects on the way. */
    public void put(String path, JsonNode value) {
        ObjectNode at = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.get(steps[i]) instanceof ObjectNode next ? next : at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }

    public void putText(String path, String value) {
        put(path, JsonNodeFactory.instance.textNode(value));
    }

    /** Sets the value of a field from the text that {@link #text} gave for it. */
    public void putText(FormField field, String value) {
        switch (field.kind()) {
            case BOOLEAN -> put(field.key(), JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value)));
            case CODES -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                for (String member : value.split(LIST_MARK)) {
                    list.add(member);
                }
                put(field.key(), list);
            }
            default -> putText(field.key(), value);
        }
    }

    /** Takes the value out; an object left empty goes with it. */
    public void remove(String path) {
        remove(root, path.split("\\."), 0);
    }

    private static void remove(ObjectNode at, String[] steps, int step) {
        if (step == steps.length - 1) {
            at.remove(steps[step]);
        } else if (at.get(steps[step]) instanceof ObjectNode next) {
            remove(next, steps, step + 1);
            if (next.isEmpty()) {
                at.remove(steps[step]);
            }
        }
    }

    /** All fields that have a value, as text, in the form's order. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        for (FormField field : FormFields.ALL) {
            String text = text(field.key());
            if (!text.isEmpty()) {
                flat.put(field.key(), text);
            }
        }
        return flat;
    }

    private JsonNode node(String path) {
        JsonNode at = root;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            at = at.path(path.substring(from, dot));
            from = dot + 1;
        }
        return at.path(path.substring(from));
    }
}
