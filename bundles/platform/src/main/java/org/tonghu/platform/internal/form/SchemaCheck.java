package org.tonghu.platform.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tonghu.api.problem.FieldError;

/** Checks records by one compiled schema. Thread-safe. */
final class SchemaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN_FIELD = "unknown-field";

    private final JsonSchema schema;
    private final Set<String> declared;

    SchemaCheck(String schemaText) {
        JsonNode tree = tree(schemaText);
        this.declared = Declared.fields(tree);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
    }

    /** In order of their pointers, each pair of pointer and code once. */
    List<FieldError> check(String json) {
        return schema.validate(tree(json)).stream()
                .filter(message -> !isEcho(message))
                .map(SchemaCheck::error)
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    /** A field of a part that failed counts as unevaluated, although it is known; its own error is told already. */
    private boolean isEcho(ValidationMessage message) {
        return "unevaluatedProperties".equals(message.getType())
                && message.getInstanceLocation().toString().isEmpty()
                && message.getProperty() != null
                && declared.contains(message.getProperty());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static FieldError error(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "required" -> FieldError.of(below(pointer, message), "required");
            case "additionalProperties", "unevaluatedProperties" -> FieldError.of(
                    below(pointer, message), UNKNOWN_FIELD);
            case "format" -> FieldError.of(pointer, isDate(message) ? "date" : "format");
            default -> new FieldError(pointer, message.getType(), limit(message));
        };
    }

    private static String below(String pointer, ValidationMessage message) {
        String property = message.getProperty();
        return property == null
                ? pointer
                : pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isDate(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments != null && arguments.length > 0 && "date".equals(arguments[0]);
    }

    private static Map<String, Object> limit(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments != null && arguments.length > 0 && arguments[0] != null
                ? Map.of("limit", String.valueOf(arguments[0]))
                : Map.of();
    }
}
