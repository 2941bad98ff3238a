package org.tonghu.health.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tonghu.api.problem.FieldError;

/** Reads a course from text, field by field, and says what is wrong with each. A pure function of what it is given. */
final class CourseCheck {
    private final Map<String, String> given;
    private final BiFunction<String, String, Optional<String>> codes;
    private final LocalDate birth;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    private CourseCheck(
            Map<String, String> given,
            BiFunction<String, String, Optional<String>> codes,
            LocalDate birth,
            LocalDate today) {
        this.given = given;
        this.codes = codes;
        this.birth = birth;
        this.today = today;
    }

    /**
     * @param given text by field; blank counts as not given
     * @param codes from list and code or label to the code, empty where the list has none
     * @param birth the child's birth date, or null where it is not known here
     */
    static Reading read(
            Map<String, String> given,
            BiFunction<String, String, Optional<String>> codes,
            LocalDate birth,
            LocalDate today) {
        return new CourseCheck(given, codes, birth, today).read();
    }

    private Reading read() {
        String illness = required("illness", "health.illness-missing");
        String hospital = required("hospital", "health.hospital-missing");
        String treatment = code("treatment");
        LocalDate diagnosedOn = past("diagnosedOn");
        LocalDate startedOn = past("startedOn");
        LocalDate endedOn = past("endedOn");
        if (startedOn != null && birth != null && startedOn.isBefore(birth)) {
            wrong("startedOn", "health.before-birth");
        }
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            wrong("endedOn", "health.end-before-start");
        }
        Course course = new Course(illness, diagnosedOn, hospital, treatment, startedOn, endedOn, text("note"));
        return new Reading(course, List.copyOf(errors));
    }

    private String required(String field, String missing) {
        if (text(field) == null) {
            wrong(field, missing);
            return null;
        }
        return code(field);
    }

    private String code(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<String> code = codes.apply("health-" + field, text);
        if (code.isEmpty()) {
            errors.add(new FieldError("/" + field, "health.code-unknown", Map.of("given", text)));
        }
        return code.orElse(null);
    }

    private LocalDate past(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(today)) {
                wrong(field, "health.date-future");
            }
            return date;
        } catch (DateTimeParseException e) {
            wrong(field, "health.date-invalid");
            return null;
        }
    }

    private String text(String field) {
        String text = given.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void wrong(String field, String code) {
        errors.add(FieldError.of("/" + field, code));
    }

    /** @param course usable only where there are no errors */
    record Reading(Course course, List<FieldError> errors) {
        /** These errors, and those of a check before it for fields on which this one has none. */
        List<FieldError> with(List<FieldError> before) {
            Map<String, FieldError> byField = new LinkedHashMap<>();
            errors.forEach(error -> byField.putIfAbsent(error.pointer(), error));
            before.forEach(error -> byField.putIfAbsent(error.pointer(), error));
            return List.copyOf(byField.values());
        }
    }
}
