package org.tonghu.reporting.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tonghu.api.problem.FieldError;

/** Reads fields given as text, one by one, and remembers what is wrong with each. Blank counts as not given. */
final class Fields {
    private static final long SKEW_SECONDS = 300;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final BiFunction<String, String, Optional<String>> codes;
    private final Instant now;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    /** @param codes from list and code or label to the code, empty where the list has none */
    Fields(Map<String, String> given, BiFunction<String, String, Optional<String>> codes, Instant now) {
        given.forEach((name, text) -> {
            if (text != null && !text.isBlank()) {
                this.given.put(name, text.strip());
            }
        });
        this.codes = codes;
        this.now = now;
    }

    /** What was filled in, stripped. */
    Map<String, String> given() {
        return given;
    }

    String text(String field) {
        return given.get(field);
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            wrong(field, "required");
        }
        return text;
    }

    String code(String field, String list) {
        String text = text(field);
        Optional<String> code = text == null ? Optional.empty() : codes.apply(list, text);
        if (text != null && code.isEmpty()) {
            wrong(new FieldError("/" + field, "reporting.code-unknown", Map.of("given", text)));
        }
        return code.orElse(null);
    }

    /** A point in time that is not in the future; a phone's clock may be some minutes fast. */
    Instant past(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<Instant> instant = Moments.parse(text);
        if (instant.isEmpty()) {
            wrong(field, "reporting.time-invalid");
        } else if (instant.get().isAfter(now.plusSeconds(SKEW_SECONDS))) {
            wrong(field, "reporting.time-future");
        }
        return instant.orElse(null);
    }

    LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(field, "reporting.date-invalid");
            return null;
        }
    }

    Integer number(String field) {
        String text = text(field);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            wrong(field, "reporting.number-invalid");
            return null;
        }
    }

    UUID id(String field) {
        String text = text(field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            wrong(field, "reporting.id-invalid");
            return null;
        }
    }

    void wrong(String field, String code) {
        wrong(FieldError.of("/" + field, code));
    }

    /** Only the first error of a field is told. */
    void wrong(FieldError error) {
        errors.putIfAbsent(error.pointer(), error);
    }

    List<FieldError> errors() {
        return new ArrayList<>(errors.values());
    }
}
