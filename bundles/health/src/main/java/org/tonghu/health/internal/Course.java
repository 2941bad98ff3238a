package org.tonghu.health.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A course of treatment 医疗救治, as a person writes it down.
 *
 * @param illness code of list {@code health-illness}
 * @param hospital code of list {@code health-hospital}, the designated hospital 定点医院
 * @param treatment code of list {@code health-treatment}, or null
 * @param startedOn first day, or null
 * @param endedOn last day, or null while it goes on
 */
record Course(
        String illness,
        LocalDate diagnosedOn,
        String hospital,
        String treatment,
        LocalDate startedOn,
        LocalDate endedOn,
        String note) {

    /** All fields that are filled, as text, by their names in the form. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "illness", illness);
        put(fields, "diagnosedOn", diagnosedOn);
        put(fields, "hospital", hospital);
        put(fields, "treatment", treatment);
        put(fields, "startedOn", startedOn);
        put(fields, "endedOn", endedOn);
        put(fields, "note", note);
        return fields;
    }

    /** The course of {@link #fields()}. */
    static Course of(Map<String, String> fields) {
        return new Course(
                fields.get("illness"),
                date(fields, "diagnosedOn"),
                fields.get("hospital"),
                fields.get("treatment"),
                date(fields, "startedOn"),
                date(fields, "endedOn"),
                fields.get("note"));
    }

    /** Whether this says the same of the same illness as an import's row, which has no more than these three. */
    boolean sameCase(Course other) {
        return illness.equals(other.illness)
                && hospital.equals(other.hospital)
                && java.util.Objects.equals(diagnosedOn, other.diagnosedOn);
    }

    private static void put(Map<String, String> fields, String name, Object content) {
        if (content != null) {
            fields.put(name, content.toString());
        }
    }

    private static LocalDate date(Map<String, String> fields, String name) {
        String text = fields.get(name);
        return text == null ? null : LocalDate.parse(text);
    }
}
