package org.tonghu.platform.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.crypto.Vault;

/** A vault that hides nothing: sealing is security's business and tested there. */
public final class OpenVault implements Vault {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public byte[] seal(UUID owner, Map<String, String> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> open(UUID owner, byte[] envelope) {
        try {
            return JSON.readValue(envelope, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sealBytes(UUID owner, byte[] plain) {
        return plain.clone();
    }

    @Override
    public byte[] openBytes(UUID owner, byte[] envelope) {
        return envelope.clone();
    }

    @Override
    public byte[] index(String field, String value) {
        return value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
