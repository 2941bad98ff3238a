package org.tonghu.security.internal.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app. */
public final class Codes {
    private Codes() {}

    /** The code that the app shows for a secret in Base32. */
    public static String now(String secret, Instant now) {
        return Totp.code(bytes(secret), now.getEpochSecond() / Totp.STEP_SECONDS, 6);
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
