package org.tonghu.visits.internal.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.visits.internal.Days;

/** Takes a visit's fields by the form in force in the child's prefecture, or by an older version a phone still had. */
@Component(service = VisitForm.class)
public final class VisitForm {
    static final String FORM = "visits/visit";

    private final Forms forms;
    private final Days days;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public VisitForm(@Reference Forms forms, @Reference Days days) {
        this.forms = forms;
        this.days = days;
    }

    /** @param hash of the version by which the findings are right */
    record Filled(Findings findings, String hash) {}

    /** The day of the visit, as far as it can be read; today where not, which the form then refuses. */
    LocalDate day(Map<String, Object> fields) {
        LocalDate day = date(fields, "visitedOn", new ArrayList<>());
        return day == null ? days.today() : day;
    }

    /**
     * @param fields by name of the form's field, those not given left out
     * @param hash of the form's version they were filled by, or null for the one in force
     * @throws Problem invalid, with what is wrong field by field
     */
    Filled read(Map<String, Object> fields, String hash, ChildRef child) {
        FormVersion form = version(hash, child);
        List<FieldError> errors = new ArrayList<>(forms.check(form, text(fields)));
        LocalDate visitedOn = date(fields, "visitedOn", errors);
        LocalDate lostOn = date(fields, "lostOn", errors);
        LocalDate nextOn = date(fields, "nextOn", errors);
        past(visitedOn, "/visitedOn", child, errors);
        past(lostOn, "/lostOn", child, errors);
        if (lostOn != null && !String.valueOf(fields.get("contact")).endsWith("-lost")) {
            errors.add(FieldError.of("/lostOn", "visits.lost-without-contact"));
        }
        if (nextOn != null && visitedOn != null && !nextOn.isAfter(visitedOn)) {
            errors.add(FieldError.of("/nextOn", "visits.next-before-visit"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(once(errors));
        }
        return new Filled(findings(fields, visitedOn, lostOn, nextOn), form.hash());
    }

    private FormVersion version(String hash, ChildRef child) {
        FormVersion current = forms.current(FORM, child.prefecture());
        if (hash == null || hash.equals(current.hash())) {
            return current;
        }
        return forms.byHash(hash)
                .filter(form -> form.id().equals(FORM))
                .orElseThrow(() -> Problem.invalid("/form", "visits.form-unknown"));
    }

    private void past(LocalDate date, String pointer, ChildRef child, List<FieldError> errors) {
        if (date != null && date.isAfter(days.today())) {
            errors.add(FieldError.of(pointer, "visits.date-future"));
        } else if (date != null && date.isBefore(child.birthDate())) {
            errors.add(FieldError.of(pointer, "visits.before-birth"));
        }
    }

    private static Findings findings(Map<String, Object> fields, LocalDate on, LocalDate lostOn, LocalDate nextOn) {
        List<String> needs = new ArrayList<>();
        if (fields.get("needs") instanceof Iterable<?> given) {
            given.forEach(need -> needs.add(String.valueOf(need)));
        }
        String note = (String) fields.get("note");
        return new Findings(
                on,
                (String) fields.get("method"),
                Boolean.TRUE.equals(fields.get("childSeen")),
                Boolean.TRUE.equals(fields.get("guardianSeen")),
                (String) fields.get("guardianship"),
                (String) fields.get("schooling"),
                (String) fields.get("contact"),
                lostOn,
                Boolean.TRUE.equals(fields.get("harm")),
                needs,
                nextOn,
                note == null || note.isBlank() ? null : note.strip());
    }

    /** Null where it is not given or can't be read; the form has told the latter already, or it is told here. */
    private static LocalDate date(Map<String, Object> fields, String field, List<FieldError> errors) {
        Object text = fields.get(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.toString());
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of("/" + field, "date"));
            return null;
        }
    }

    private static List<FieldError> once(List<FieldError> errors) {
        Map<String, FieldError> byField = new LinkedHashMap<>();
        errors.forEach(error -> byField.putIfAbsent(error.pointer(), error));
        return List.copyOf(byField.values());
    }

    private String text(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
