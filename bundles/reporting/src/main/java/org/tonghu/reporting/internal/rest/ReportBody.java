package org.tonghu.reporting.internal.rest;

import java.util.HashMap;
import java.util.Map;

/** A report as a worker sends it: the call to the police first; text throughout, so that each field is answered for itself. */
public record ReportBody(
        String policeStation,
        String policeOfficer,
        String policeAt,
        String policeReceipt,
        String discoveredAt,
        String situation,
        String division,
        String place,
        String child,
        String childName,
        String childAge,
        String what) {

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("policeStation", policeStation);
        fields.put("policeOfficer", policeOfficer);
        fields.put("policeAt", policeAt);
        fields.put("policeReceipt", policeReceipt);
        fields.put("discoveredAt", discoveredAt);
        fields.put("situation", situation);
        fields.put("division", division);
        fields.put("place", place);
        fields.put("child", child);
        fields.put("childName", childName);
        fields.put("childAge", childAge);
        fields.put("what", what);
        return fields;
    }
}
