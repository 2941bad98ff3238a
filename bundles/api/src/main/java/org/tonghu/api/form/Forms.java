package org.tonghu.api.form;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tonghu.api.problem.FieldError;

/** Forms of modules with the additive overlays of prefectures. Older versions stay readable for ever. */
@ProviderType
public interface Forms {
    /**
     * The version in force.
     *
     * @param id {@code module/name}: the files {@code forms/name.schema.json} and {@code forms/name.ui.json} of the module
     */
    FormVersion current(String id, int prefecture);

    Optional<FormVersion> byHash(String hash);

    /** What is wrong with a record by this version; empty if nothing. The record is a JSON object. */
    List<FieldError> check(FormVersion form, String json);
}
