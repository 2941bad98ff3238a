package org.tonghu.persistence.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tonghu.api.crypto.Vault;

/** Seals with a key of the test's own, bound to the owner. */
public final class TestVault implements Vault {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public byte[] seal(UUID owner, Map<String, String> fields) {
        try {
            return sealBytes(owner, json.writeValueAsBytes(fields));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> open(UUID owner, byte[] envelope) {
        try {
            return json.readValue(openBytes(owner, envelope), FIELDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sealBytes(UUID owner, byte[] plain) {
        return crypt(Cipher.ENCRYPT_MODE, owner, plain);
    }

    @Override
    public byte[] openBytes(UUID owner, byte[] envelope) {
        return crypt(Cipher.DECRYPT_MODE, owner, envelope);
    }

    @Override
    public byte[] index(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            return mac.doFinal((field + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, UUID owner, byte[] in) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, KEY, new GCMParameterSpec(128, new byte[12]));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
