package org.tonghu.funding.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;

/** Checks a record by the form in force in a prefecture. */
@Component(service = FormCheck.class)
public final class FormCheck {
    private final Forms forms;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public FormCheck(@Reference Forms forms) {
        this.forms = forms;
    }

    /** Adds the form's errors to the fields' own; returns the version's hash. */
    public String check(String name, int prefecture, Map<String, String> given, Fields fields) {
        FormVersion form = forms.current(ServedArea.MODULE + "/" + name, prefecture);
        fields.also(forms.check(form, text(given)));
        return form.hash();
    }

    private String text(Map<String, String> fields) {
        Map<String, String> filled = new HashMap<>(fields);
        filled.values().removeIf(content -> content == null || content.isBlank());
        try {
            return json.writeValueAsString(filled);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
