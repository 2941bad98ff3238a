package org.tonghu.training.internal.course;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A course 培训班.
 *
 * @param division who organises it: a county, a prefecture or the province
 * @param form code of list {@code training-form}, one of the three forms of Cl. 5a
 * @param ranks account roles it is for
 * @param reason why another level than the usual one organises it (Cl. 5b), or null
 */
public record Course(
        long division,
        String title,
        String form,
        List<String> ranks,
        String reason,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        Rules rules) {
    public Course {
        ranks = List.copyOf(ranks);
    }

    /** What an audit row tells of it, by field. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("division", division);
        fields.put("title", title);
        fields.put("form", form);
        fields.put("ranks", ranks);
        fields.put("reason", reason);
        fields.put("startsOn", startsOn);
        fields.put("endsOn", endsOn);
        fields.put("place", place);
        fields.put("rules", rules);
        return fields;
    }

    /**
     * The rules of its examination.
     *
     * @param passMark right answers in a hundred that are enough
     * @param attempts how often one may sit it
     * @param resitDays days between one sitting and the next
     * @param validMonths how long a certificate counts
     */
    public record Rules(int questions, int minutes, int passMark, int attempts, int resitDays, int validMonths) {}
}
