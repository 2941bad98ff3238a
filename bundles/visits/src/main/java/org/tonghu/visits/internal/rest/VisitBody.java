package org.tonghu.visits.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A visit as it is sent.
 *
 * @param child id of the child
 * @param form hash of the form's version it was filled by; the one in force where it is left out
 */
public record VisitBody(
        String child,
        String form,
        String visitedOn,
        String method,
        Boolean childSeen,
        Boolean guardianSeen,
        String guardianship,
        String schooling,
        String contact,
        String lostOn,
        Boolean harm,
        List<String> needs,
        String nextOn,
        String note) {
    /** The form's fields that are given. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "visitedOn", visitedOn);
        put(fields, "method", method);
        put(fields, "childSeen", childSeen);
        put(fields, "guardianSeen", guardianSeen);
        put(fields, "guardianship", guardianship);
        put(fields, "schooling", schooling);
        put(fields, "contact", contact);
        put(fields, "lostOn", lostOn);
        put(fields, "harm", harm);
        put(fields, "needs", needs);
        put(fields, "nextOn", nextOn);
        put(fields, "note", note);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object content) {
        boolean blank = content instanceof String text && text.isBlank();
        if (content != null && !blank) {
            fields.put(name, content);
        }
    }
}
