package org.tonghu.reporting.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tonghu.reporting.internal.StepInput;

/** A step as it is sent: the fields of its own form, the others left out. */
public record StepBody(
        String step,
        String note,
        String people,
        String at,
        String action,
        String outcome,
        String policeStation,
        String policeOfficer,
        String policeAt,
        String policeReceipt,
        String level,
        Integer score,
        String findings,
        String goals,
        List<StepInput.Measure> measures,
        String summary,
        String reason) {

    StepInput input() {
        Map<String, String> fields = new HashMap<>();
        fields.put("note", note);
        fields.put("people", people);
        fields.put("at", at);
        fields.put("action", action);
        fields.put("outcome", outcome);
        fields.put("policeStation", policeStation);
        fields.put("policeOfficer", policeOfficer);
        fields.put("policeAt", policeAt);
        fields.put("policeReceipt", policeReceipt);
        fields.put("level", level);
        fields.put("score", score == null ? null : score.toString());
        fields.put("findings", findings);
        fields.put("goals", goals);
        fields.put("summary", summary);
        fields.put("reason", reason);
        fields.values().removeIf(text -> text == null || text.isBlank());
        return new StepInput(step, fields, measures == null ? List.of() : measures);
    }
}
