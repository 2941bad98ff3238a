package org.tonghu.training.internal.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.course.CourseCheck.Reading;

/** Takes a course as it is sent: by the form in force where it is held, and by what only code can tell. */
@Component(service = CourseForm.class)
public final class CourseForm {
    private static final String FORM = "training/course";

    private final Forms forms;
    private final Codes codes;
    private final Divisions divisions;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public CourseForm(@Reference Forms forms, @Reference Codes codes, @Reference Divisions divisions) {
        this.forms = forms;
        this.codes = codes;
        this.divisions = divisions;
    }

    /** @param hash of the form's version by which the course is right */
    record Filled(Course course, String hash) {}

    /** @throws Problem invalid, with what is wrong field by field; not-found for an organiser out of scope */
    Filled read(CourseDraft draft) {
        long division = division(draft.division());
        if (!Caller.who().scope().contains(division)) {
            throw Problem.notFound();
        }
        FormVersion form = forms.current(FORM, DivisionCode.prefecture(division));
        Reading reading = CourseCheck.read(draft, division, code -> codes.code("training-form", code)
                .filter(code::equals)
                .isPresent());
        Map<String, FieldError> errors = new LinkedHashMap<>();
        reading.errors().forEach(error -> errors.putIfAbsent(error.pointer(), error));
        forms.check(form, text(draft)).forEach(error -> errors.putIfAbsent(error.pointer(), error));
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors.values()));
        }
        return new Filled(reading.course(), form.hash());
    }

    private long division(String given) {
        if (given == null || given.isBlank()) {
            return Caller.who().division();
        }
        if (!given.matches("\\d{12}") || divisions.find(Long.parseLong(given)).isEmpty()) {
            throw Problem.invalid("/division", "training.division-unknown");
        }
        return Long.parseLong(given);
    }

    private String text(CourseDraft draft) {
        try {
            return json.writeValueAsString(draft.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
