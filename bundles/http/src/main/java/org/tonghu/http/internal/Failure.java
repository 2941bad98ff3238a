package org.tonghu.http.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.validation.ConstraintViolation;
import javax.validation.ConstraintViolationException;
import javax.validation.ElementKind;
import javax.validation.Path;
import javax.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.DatabaseException;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;

/** What a failure means for who asked. What nobody foresaw is logged with a number and told as 500 without internals. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed",
            401, "not-signed-in",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-type",
            503, "unavailable");

    private Failure() {}

    static Answer answer(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Optional<Answer> known = known(t);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (failure instanceof WebApplicationException web
                && isOfTheRequest(web.getResponse().getStatus())) {
            return ofStatus(web.getResponse().getStatus());
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed, number {}", number, failure);
        return new Answer(500, "internal", Map.of("number", number), List.of(), null);
    }

    private static Optional<Answer> known(Throwable failure) {
        if (failure instanceof Problem problem) {
            return Optional.of(Answer.of(problem));
        }
        if (failure instanceof ConstraintViolationException violation) {
            return Optional.of(violated(violation));
        }
        if (failure instanceof JsonProcessingException json) {
            return causedByProblem(json) ? Optional.empty() : Optional.of(malformed(json));
        }
        if (failure instanceof WebApplicationException web && web.getCause() == null) {
            return Optional.of(ofStatus(web.getResponse().getStatus()));
        }
        if (failure instanceof IOException && cutOff(failure)) {
            LOG.debug("The caller has gone", failure);
            return Optional.of(Answer.of(400, "malformed"));
        }
        return database(failure);
    }

    /** The connection ended under way: nothing of ours failed, and nobody reads the answer. */
    private static boolean cutOff(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof EOFException
                || message.contains("Broken pipe")
                || message.contains("Connection reset");
    }

    /** A parameter that can't be read comes with its cause: an id that is no UUID, a limit that is no number. */
    private static boolean isOfTheRequest(int status) {
        return status >= 400 && status < 500;
    }

    private static boolean causedByProblem(Throwable failure) {
        return failure.getCause() instanceof Problem;
    }

    private static Answer ofStatus(int status) {
        return CODES.containsKey(status) ? Answer.of(status, CODES.get(status)) : Answer.of(status, "refused");
    }

    private static Optional<Answer> database(Throwable failure) {
        if (failure instanceof DatabaseException database) {
            if (database.unavailable()) {
                LOG.warn("The database can't be reached: {}", database.getMessage());
                return Optional.of(Answer.of(503, "unavailable"));
            }
            return database.duplicate() ? Optional.of(Answer.of(409, "conflict")) : Optional.empty();
        }
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            if (state.startsWith("08") || state.startsWith("57P")) {
                return Optional.of(Answer.of(503, "unavailable"));
            }
            return state.equals("23505") ? Optional.of(Answer.of(409, "conflict")) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Answer malformed(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return Answer.of(400, "malformed");
        }
        String pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        boolean unknown = failure instanceof UnrecognizedPropertyException;
        String code = unknown ? "unknown-field" : "malformed";
        String fault = unknown ? "unknown-field" : "type";
        return mapping.getPath().isEmpty()
                ? Answer.of(400, code)
                : Answer.of(400, code, List.of(FieldError.of(pointer, fault)));
    }

    private static Answer violated(ConstraintViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(Failure::fieldError)
                .toList();
        return Answer.of(422, "invalid", errors);
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        String pointer = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Failure::step)
                .collect(Collectors.joining("/", "/", ""));
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Object limit = violation.getConstraintDescriptor().getAttributes().get(name.equals("Size") ? "max" : "value");
        return new FieldError(pointer, code(name), limit == null ? Map.of() : Map.of("limit", limit));
    }

    private static String step(Path.Node node) {
        return node.getIndex() == null ? node.getName() : node.getIndex() + "/" + node.getName();
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "maxLength";
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "minimum";
            case "Max", "DecimalMax" -> "maximum";
            case "Pattern", "Email" -> "pattern";
            default -> "format";
        };
    }
}
