package org.tonghu.security.internal.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tonghu.api.audit.Audit;

/** Values and detail of an entry as one set of fields, so that they are sealed in one envelope. */
record AuditBody(Map<String, Audit.Change> values, String detail) {
    private static final String BEFORE = "b:";
    private static final String AFTER = "a:";
    private static final String DETAIL = "d";

    boolean isEmpty() {
        return values.isEmpty() && detail == null;
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        values.forEach((name, change) -> {
            fields.put(BEFORE + name, change.before());
            fields.put(AFTER + name, change.after());
        });
        if (detail != null) {
            fields.put(DETAIL, detail);
        }
        return fields;
    }

    static AuditBody of(Map<String, String> fields) {
        Map<String, Audit.Change> values = new LinkedHashMap<>();
        fields.keySet().stream().filter(key -> key.startsWith(AFTER)).sorted().forEach(key -> {
            String name = key.substring(AFTER.length());
            values.put(name, new Audit.Change(fields.get(BEFORE + name), fields.get(key)));
        });
        return new AuditBody(values, fields.get(DETAIL));
    }
}
