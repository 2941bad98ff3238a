package org.tonghu.api.crypto;

import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts personal fields. One envelope a person: all her sensitive fields in one ciphertext, bound to her id. First
 * byte: algorithm; second: key version. Keys are outside the database.
 */
@ProviderType
public interface Vault {
    byte[] seal(UUID owner, Map<String, String> fields);

    /** Throws IllegalStateException if the envelope was tampered with or belongs to another owner. */
    Map<String, String> open(UUID owner, byte[] envelope);

    byte[] sealBytes(UUID owner, byte[] plain);

    byte[] openBytes(UUID owner, byte[] envelope);

    /** HMAC-SHA-256 of the value under the field's key: equal values give equal indexes, nothing else is told. */
    byte[] index(String field, String value);
}
