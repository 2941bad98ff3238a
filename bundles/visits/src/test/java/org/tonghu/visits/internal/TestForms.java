package org.tonghu.visits.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;

/** The module's own form of a visit, checked by the same validator as in the platform. */
final class TestForms implements Forms {
    static final String HASH = "f".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final FormVersion form =
            new FormVersion("visits/visit", HASH, TestModules.text("forms/visit.schema.json"), "{}");
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    form.schema(),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .build());

    @Override
    public FormVersion current(String id, int prefecture) {
        return form;
    }

    @Override
    public Optional<FormVersion> byHash(String hash) {
        return HASH.equals(hash) ? Optional.of(form) : Optional.empty();
    }

    @Override
    public List<FieldError> check(FormVersion version, String json) {
        try {
            return schema.validate(JSON.readTree(json)).stream()
                    .map(it -> new FieldError(
                            it.getInstanceLocation() + (it.getProperty() == null ? "" : "/" + it.getProperty()),
                            it.getType(),
                            Map.of()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
