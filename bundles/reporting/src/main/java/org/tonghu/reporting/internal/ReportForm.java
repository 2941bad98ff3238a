package org.tonghu.reporting.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.Problem;

/** Takes a form as text: by the version in force at the place, and by what only code can tell. */
@Component(service = ReportForm.class)
public final class ReportForm {
    private static final String REPORT = "reporting/report";

    private final Forms forms;
    private final Codes codes;
    private final Divisions divisions;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public ReportForm(
            @Reference Forms forms, @Reference Codes codes, @Reference Divisions divisions, @Reference Clock clock) {
        this.forms = forms;
        this.codes = codes;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @throws Problem invalid, with what is wrong field by field */
    Filled read(Map<String, String> given) {
        Fields fields = fields(given);
        fields.required("what");
        fields.required("situation");
        String situation = fields.code("situation", Labels.SITUATION);
        long division = place(fields);
        fields.past(Police.AT);
        Report report =
                new Report(situation, division, fields.id("child"), fields.past("discoveredAt"), fields.given());
        FormVersion form = forms.current(REPORT, DivisionCode.prefecture(division));
        refuse(fields, form, fields.given());
        return new Filled(report, form.hash());
    }

    Fields fields(Map<String, String> given) {
        return new Fields(given, codes::code, clock.instant());
    }

    /** The form's version at the place. */
    FormVersion version(String form, long division) {
        return forms.current(form, DivisionCode.prefecture(division));
    }

    /** @throws Problem invalid where a field, or the form's version, has anything against it */
    void refuse(Fields fields, FormVersion form, Object body) {
        forms.check(form, text(body)).forEach(fields::wrong);
        if (!fields.errors().isEmpty()) {
            throw Problem.invalid(List.copyOf(fields.errors()));
        }
    }

    private long place(Fields fields) {
        String text = fields.required("division");
        if (text == null) {
            return DivisionCode.PROVINCE;
        }
        long code = text.matches("\\d{12}") ? Long.parseLong(text) : 0;
        if (code == 0 || divisions.find(code).isEmpty()) {
            fields.wrong("division", "reporting.place-unknown");
            return DivisionCode.PROVINCE;
        }
        if (DivisionCode.level(code).compareTo(DivisionLevel.COUNTY) < 0) {
            fields.wrong("division", "reporting.place-too-wide");
        }
        return code;
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param hash of the form's version by which the report is right */
    record Filled(Report report, String hash) {}
}
