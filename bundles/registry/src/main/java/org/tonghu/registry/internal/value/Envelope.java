package org.tonghu.registry.internal.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;

/** Parts a file's values in what is kept in clear under scope and what is sealed, one envelope a child, and joins them again. */
@Component(service = Envelope.class)
public final class Envelope {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID_NUMBER = "child.id-number";
    private final Vault vault;

    /** @param open JSON text */
    public record Parts(String open, byte[] sealed) {}

    @Activate
    public Envelope(@Reference Vault vault) {
        this.vault = vault;
    }

    public Parts part(UUID child, FileValues values) {
        FileValues open = values.copy();
        Map<String, String> secret = new LinkedHashMap<>();
        for (FormField field : FormFields.ALL) {
            if (field.sealed()) {
                String text = values.text(field.key());
                if (!text.isEmpty()) {
                    secret.put(field.key(), text);
                }
                open.remove(field.key());
            }
        }
        return new Parts(open.json().toString(), vault.seal(child, secret));
    }

    public FileValues join(UUID child, Parts parts) {
        FileValues values = FileValues.of(object(parts.open()));
        vault.open(child, parts.sealed())
                .forEach((key, text) -> FormFields.find(key).ifPresent(field -> values.putText(field, text)));
        return values;
    }

    /** Blind index of an identity number, or null for an empty one. */
    public byte[] idIndex(String tidyNumber) {
        return tidyNumber.isEmpty() ? null : vault.index(ID_NUMBER, tidyNumber);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored values are no JSON", e);
        }
    }
}
