package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was written in a step, in words: label and text, a line each. */
@Component(service = StepWords.class)
public final class StepWords {
    private static final List<String> ORDER = List.of(
            "people",
            "at",
            "action",
            "outcome",
            Police.STATION,
            Police.OFFICER,
            Police.AT,
            Police.RECEIPT,
            "level",
            "score",
            "findings",
            "goals",
            "summary",
            "reason",
            "note");
    private final Labels labels;

    @Activate
    public StepWords(@Reference Labels labels) {
        this.labels = labels;
    }

    String of(Map<String, String> fields) {
        return ORDER.stream()
                .filter(fields::containsKey)
                .map(field ->
                        Labels.text("field." + field) + Labels.text("field.mark") + word(field, fields.get(field)))
                .collect(Collectors.joining("\n"));
    }

    private String word(String field, String text) {
        return switch (field) {
            case "at", Police.AT -> Moments.parse(text).map(Moments::readable).orElse(text);
            case "level" -> labels.of(Scale2016.LEVELS, text);
            default -> text;
        };
    }
}
