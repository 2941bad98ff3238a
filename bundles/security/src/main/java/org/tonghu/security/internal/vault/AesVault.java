package org.tonghu.security.internal.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.security.internal.key.Hmac;
import org.tonghu.security.internal.key.KeyRing;

/**
 * AES-256-GCM under a key of the owner's own, derived from the data key: algorithm byte 1, key version, 12 bytes nonce,
 * ciphertext with a 16-byte tag. Algorithm, version and owner are authenticated, so an envelope can't move to another
 * owner; the derived key keeps random nonces far from their limit.
 */
@Component(service = Vault.class)
public final class AesVault implements Vault {
    private static final byte AES_GCM = 1;
    private static final int HEADER = 2;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public AesVault(@Reference KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(UUID owner, Map<String, String> fields) {
        return sealBytes(owner, FieldCodec.encode(fields));
    }

    @Override
    public Map<String, String> open(UUID owner, byte[] envelope) {
        return FieldCodec.decode(openBytes(owner, envelope));
    }

    @Override
    public byte[] sealBytes(UUID owner, byte[] plain) {
        byte[] header = {AES_GCM, (byte) keys.currentData()};
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, header, nonce).doFinal(plain);
            return ByteBuffer.allocate(HEADER + NONCE + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    @Override
    public byte[] openBytes(UUID owner, byte[] envelope) {
        if (envelope.length < HEADER + NONCE + TAG || envelope[0] != AES_GCM) {
            throw new IllegalStateException("Not an envelope of a known algorithm");
        }
        byte[] header = Arrays.copyOf(envelope, HEADER);
        byte[] nonce = Arrays.copyOfRange(envelope, HEADER, HEADER + NONCE);
        int start = HEADER + NONCE;
        try {
            return cipher(Cipher.DECRYPT_MODE, owner, header, nonce).doFinal(envelope, start, envelope.length - start);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The envelope was changed or is another owner's", e);
        }
    }

    @Override
    public byte[] index(String field, String value) {
        return Hmac.of(keys.index(field), value.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, UUID owner, byte[] header, byte[] nonce) throws GeneralSecurityException {
        int version = header[1] & 0xff;
        byte[] data = keys.data(version)
                .orElseThrow(() -> new IllegalStateException("The key file data-" + version + ".key is missing"));
        byte[] id = ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(Hmac.of(data, id), "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(id);
        return cipher;
    }
}
