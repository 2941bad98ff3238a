package org.tonghu.reporting.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step as it is sent.
 *
 * @param fields text by field of the step's form
 * @param measures of a help plan, else empty
 */
public record StepInput(String step, Map<String, String> fields, List<Measure> measures) {
    public StepInput {
        fields = Map.copyOf(fields);
        measures = List.copyOf(measures);
    }

    /**
     * A measure of a help plan, as it is sent.
     *
     * @param owner code of {@code reporting-owner}
     * @param due last day, ISO
     */
    public record Measure(String what, String owner, String due) {}

    /** As the form sees it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        if (fields.containsKey("score") && fields.get("score").matches("-?\\d{1,9}")) {
            body.put("score", Integer.valueOf(fields.get("score")));
        }
        if (!measures.isEmpty()) {
            body.put("measures", measures.stream().map(StepInput::body).toList());
        }
        return body;
    }

    private static Map<String, String> body(Measure measure) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("what", measure.what());
        body.put("owner", measure.owner());
        body.put("due", measure.due());
        body.values().removeIf(text -> text == null || text.isBlank());
        return body;
    }
}
