package org.tonghu.api.problem;

import java.util.List;
import java.util.Map;

/**
 * An answer that is not the one asked for, made to be read by the person who asked. The text is found by {@code code}
 * in the i18n bundle of the module that answers: keys {@code problem.CODE.title} and {@code problem.CODE.detail},
 * {@code {name}} replaced by arguments. Never carries internals.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final int status;
    private final transient Map<String, Object> args;
    private final transient List<FieldError> errors;
    private final transient Object current;

    private Problem(String code, int status, Map<String, Object> args, List<FieldError> errors, Object current) {
        super(code + " " + args + (errors.isEmpty() ? "" : " " + errors));
        this.code = code;
        this.status = status;
        this.args = args;
        this.errors = errors;
        this.current = current;
    }

    public static Problem of(int status, String code, Map<String, Object> args) {
        return new Problem(code, status, Map.copyOf(args), List.of(), null);
    }

    public static Problem of(int status, String code) {
        return of(status, code, Map.of());
    }

    /** 404: not there, or out of the caller's scope; the two can't be told apart. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 403: in scope, not permitted. */
    public static Problem forbidden() {
        return of(403, "forbidden");
    }

    /** 404 of type {@code module-off}. */
    public static Problem moduleOff(String role) {
        return of(404, "module-off", Map.of("role", role));
    }

    /** 422 with what is wrong, field by field. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem("invalid", 422, Map.of(), List.copyOf(errors), null);
    }

    public static Problem invalid(String pointer, String errorCode) {
        return invalid(List.of(FieldError.of(pointer, errorCode)));
    }

    /** 412: the caller's copy is stale; the answer carries the server's copy as {@code current}. */
    public static Problem stale(Object current) {
        return new Problem("stale", 412, Map.of(), List.of(), current);
    }

    /** 409 with the record that stands against it, or null. */
    public static Problem conflict(String code, Map<String, Object> args, Object current) {
        return new Problem(code, 409, Map.copyOf(args), List.of(), current);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The server's copy, or null. */
    public Object current() {
        return current;
    }
}
