package org.tonghu.training.internal.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A course as it is sent; what is absent has a usual value or is answered for by its field. */
public record CourseDraft(
        String division,
        String title,
        String form,
        List<String> ranks,
        String reason,
        Integer year,
        String startsOn,
        String endsOn,
        String place,
        Integer questions,
        Integer minutes,
        Integer passMark,
        Integer attempts,
        Integer resitDays,
        Integer validMonths) {

    /** The fields that are filled, by their names in the form. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("division", division);
        fields.put("title", title);
        fields.put("form", form);
        fields.put("ranks", ranks);
        fields.put("reason", reason);
        fields.put("year", year);
        fields.put("startsOn", startsOn);
        fields.put("endsOn", endsOn);
        fields.put("place", place);
        fields.put("questions", questions);
        fields.put("minutes", minutes);
        fields.put("passMark", passMark);
        fields.put("attempts", attempts);
        fields.put("resitDays", resitDays);
        fields.put("validMonths", validMonths);
        fields.values().removeIf(value -> value == null || value.toString().isBlank());
        return fields;
    }
}
