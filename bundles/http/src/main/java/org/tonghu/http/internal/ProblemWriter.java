package org.tonghu.http.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;
import org.tonghu.api.problem.FieldError;

/** Writes an error as {@code application/problem+json}, in the reader's language. */
final class ProblemWriter {
    static final String TYPE = "application/problem+json;charset=UTF-8";
    private final ObjectMapper mapper = Json.mapper();
    private final ProblemText texts;

    ProblemWriter(ProblemText texts) {
        this.texts = texts;
    }

    /** Outside an application: straight to the response, unless it has begun. */
    void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Answer answer = Failure.answer(failure);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (answer.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(answer.retryAfter()));
        }
        response.getOutputStream().write(mapper.writeValueAsBytes(body(answer, request)));
    }

    /** The body as JSON text. */
    String json(Answer answer, HttpServletRequest request) throws IOException {
        return mapper.writeValueAsString(body(answer, request));
    }

    private Map<String, Object> body(Answer answer, HttpServletRequest request) {
        Locale locale = CallerOfRequest.locale(request);
        Bundle owner = request.getAttribute(Dispatcher.MOUNT) instanceof Mount mount ? mount.bundle() : null;
        Map<String, Object> args = new HashMap<>(answer.args());
        if (args.get("role") instanceof String role) {
            args.put("module", texts.titleOf(role, locale));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + answer.code());
        body.put("code", answer.code());
        body.put("title", word(answer, "title", owner, locale, args, answer.code()));
        body.put("status", answer.status());
        body.put("detail", word(answer, "detail", owner, locale, args, ""));
        body.put("errors", errors(answer.errors(), owner, locale));
        if (answer.current() != null) {
            body.put("current", answer.current());
        }
        answer.args().forEach(body::putIfAbsent);
        return body;
    }

    private String word(
            Answer answer, String part, Bundle owner, Locale locale, Map<String, Object> args, String otherwise) {
        String key = "problem." + answer.code() + "." + part;
        return texts.find(key, answer.code(), owner, locale, args).orElse(otherwise);
    }

    private List<Map<String, Object>> errors(List<FieldError> errors, Bundle owner, Locale locale) {
        return errors.stream()
                .map(error -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("pointer", error.pointer());
                    line.put("code", error.code());
                    line.put(
                            "message",
                            texts.find(error.code(), error.code(), owner, locale, error.args())
                                    .orElse(error.code()));
                    return line;
                })
                .toList();
    }
}
