package org.tonghu.health.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.code.Codes;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.health.internal.CourseCheck.Reading;

/** Takes a course of treatment as text: by the form in force in the child's prefecture, and by what only code can tell. */
@Component(service = CourseForm.class)
public final class CourseForm {
    private static final String FORM = "health/treatment";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Forms forms;
    private final Codes codes;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public CourseForm(@Reference Forms forms, @Reference Codes codes, @Reference Clock clock) {
        this.forms = forms;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param fields text by field of the form; codes or labels
     * @throws Problem invalid, with what is wrong field by field
     */
    Filled read(Map<String, String> fields, ChildRef child) {
        FormVersion form = forms.current(FORM, child.prefecture());
        Reading reading = CourseCheck.read(fields, codes::code, child.birthDate(), today());
        List<FieldError> errors = reading.with(forms.check(form, text(fields)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Filled(reading.course(), form.hash());
    }

    /** What is wrong with the fields, whoever the child is. */
    List<FieldError> wrong(Map<String, String> fields) {
        return CourseCheck.read(fields, codes::code, null, today()).errors();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private String text(Map<String, String> fields) {
        Map<String, String> given = new HashMap<>(fields);
        given.values().removeIf(content -> content == null || content.isBlank());
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param hash of the form's version by which the course is right */
    record Filled(Course course, String hash) {}
}
