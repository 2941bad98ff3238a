package org.tonghu.registry.internal.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.registry.internal.rule.FileRules;
import org.tonghu.registry.internal.value.FileValues;
import org.tonghu.registry.internal.value.FormFields;

/** The one check of a file's values, whether typed, imported or taken in: the form, then the rules a form can't state. */
@Component(service = FileCheck.class)
public final class FileCheck {
    private final Forms forms;
    private final RecordMaker maker;

    @Activate
    public FileCheck(@Reference Forms forms, @Reference RecordMaker maker) {
        this.forms = forms;
        this.maker = maker;
    }

    public FormVersion current(int prefecture) {
        return forms.current(FormFields.FORM, prefecture);
    }

    /** An older version of the form, if it is one of this form. */
    public Optional<FormVersion> version(String hash) {
        return forms.byHash(hash).filter(form -> FormFields.FORM.equals(form.id()));
    }

    /** What is wrong; empty for a good file. */
    public List<FieldError> errors(FormVersion form, FileValues values) {
        List<FieldError> errors =
                new ArrayList<>(forms.check(form, values.json().toString()));
        errors.addAll(FileRules.errors(values, maker.today()));
        return errors;
    }
}
