package org.tonghu.funding.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.rule.Money;

/** A record as it is sent, text by field, read field by field; what is wrong is gathered, at most one error a field. */
public final class Fields {
    private final Map<String, String> given;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    public Fields(Map<String, String> given) {
        this.given = given;
    }

    /** The text, stripped, or null. */
    public String text(String field) {
        String text = given.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String text(String field, int most) {
        String text = text(field);
        if (text != null && text.length() > most) {
            wrong(field, "funding.too-long");
            return null;
        }
        return text;
    }

    /** The text; an error where there is none. */
    public String must(String field, int most) {
        if (text(field) == null) {
            wrong(field, "funding.required");
        }
        return text(field, most);
    }

    /** One of a closed list, or null. */
    public <T> T code(String field, Function<String, Optional<T>> codes) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = codes.apply(text);
        if (value.isEmpty()) {
            wrong(field, "funding.code-unknown", Map.of("given", text));
        }
        return value.orElse(null);
    }

    public LocalDate date(String field) {
        return parsed(field, "funding.date-invalid", LocalDate::parse);
    }

    /** A day not after {@code today}. */
    public LocalDate past(String field, LocalDate today) {
        LocalDate date = date(field);
        if (date != null && date.isAfter(today)) {
            wrong(field, "funding.date-future");
        }
        return date;
    }

    /** A month like 2025-03. */
    public YearMonth month(String field) {
        return parsed(field, "funding.month-invalid", YearMonth::parse);
    }

    /** Yuan, not below zero, at most two decimals. */
    public BigDecimal money(String field) {
        BigDecimal amount = parsed(field, "funding.money-invalid", Money::of);
        if (amount != null && (amount.signum() < 0 || amount.precision() - amount.scale() > 12)) {
            wrong(field, "funding.money-invalid");
        }
        return amount;
    }

    public void require(String field) {
        if (text(field) == null) {
            wrong(field, "funding.required");
        }
    }

    public void wrong(String field, String code) {
        wrong(field, code, Map.of());
    }

    public void wrong(String field, String code, Map<String, Object> args) {
        errors.putIfAbsent("/" + field, new FieldError("/" + field, code, args));
    }

    /** Errors found elsewhere, for fields on which this has none. */
    public void also(List<FieldError> others) {
        others.forEach(error -> errors.putIfAbsent(error.pointer(), error));
    }

    /** @throws Problem invalid, where anything was wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(new ArrayList<>(errors.values()));
        }
    }

    private <T> T parsed(String field, String code, Function<String, T> parser) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            wrong(field, code);
            return null;
        }
    }
}
