package org.tonghu.registry.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tonghu.registry.internal.rule.IdNumber;

/** Takes from typed values what nobody means: blanks at the ends, control characters, empty texts, nulls and objects. */
public final class Tidy {
    private Tidy() {}

    public static FileValues copy(ObjectNode typed) {
        ObjectNode copy = typed.deepCopy();
        tidy(copy);
        FileValues values = FileValues.of(copy);
        for (FormField field : FormFields.ALL) {
            if (field.key().endsWith("idNumber") && values.has(field.key())) {
                values.putText(field.key(), IdNumber.tidy(values.text(field.key())));
            }
        }
        return values;
    }

    /** Text without blanks at the ends and without control characters. */
    public static String text(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static void tidy(ObjectNode object) {
        List<String> empty = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner) {
                tidy(inner);
            } else if (value.isTextual()) {
                member.setValue(TextNode.valueOf(text(value.textValue())));
            }
            JsonNode now = member.getValue();
            if (now.isNull() || (now.isTextual() && now.textValue().isEmpty()) || (now.isObject() && now.isEmpty())) {
                empty.add(member.getKey());
            }
        }
        object.remove(empty);
    }
}
