package org.tonghu.health.internal.rest;

import java.util.HashMap;
import java.util.Map;

/** A treatment as it is sent: text throughout, so that each field is answered for itself. */
public record TreatmentBody(
        String child,
        String illness,
        String diagnosedOn,
        String hospital,
        String treatment,
        String startedOn,
        String endedOn,
        String note) {

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("illness", illness);
        fields.put("diagnosedOn", diagnosedOn);
        fields.put("hospital", hospital);
        fields.put("treatment", treatment);
        fields.put("startedOn", startedOn);
        fields.put("endedOn", endedOn);
        fields.put("note", note);
        return fields;
    }
}
