package org.tonghu.api.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param code key of the text in the i18n bundle of the module that answers, e.g. {@code id-number.check-digit}
 * @param args named values of the text
 */
public record FieldError(String pointer, String code, Map<String, Object> args) {
    public FieldError {
        args = Map.copyOf(args);
    }

    public static FieldError of(String pointer, String code) {
        return new FieldError(pointer, code, Map.of());
    }
}
