package org.tonghu.training.internal.exam;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.exam.SittingView.Asked;

/** An examination as a form that the console draws: each question a choice among its options. Pure. */
public record Paper(Map<String, Object> schema, Map<String, Object> ui, Instant deadline, String title) {

    /** @throws Problem examination-over (409) where it does not run any more */
    public static Paper of(SittingView sitting) {
        if (!sitting.open()) {
            throw Problem.conflict("examination-over", Map.of(), sitting);
        }
        Map<String, Object> questions = new LinkedHashMap<>();
        Map<String, Object> drawn = new LinkedHashMap<>();
        int number = 1;
        for (Asked asked : sitting.questions()) {
            questions.put(
                    asked.id(),
                    Map.of(
                            "type",
                            "string",
                            "title",
                            number++ + ". " + asked.text(),
                            "oneOf",
                            asked.options().stream()
                                    .map(option -> Map.of("const", option.letter(), "title", option.text()))
                                    .toList()));
            drawn.put(asked.id(), Map.of("ui:widget", "radio", "ui:options", Map.of("span", "full")));
        }
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "required",
                List.of("answers"),
                "properties",
                Map.of("answers", Map.of("type", "object", "title", "", "properties", questions)));
        return new Paper(schema, Map.of("answers", drawn), sitting.deadline(), sitting.title());
    }
}
