package org.tonghu.facts.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files an administrator edits, in the runtime's {@code etc} folder. */
public final class Etc {
    private Etc() {}

    /** A path below {@code etc}; an absolute one stays. */
    public static Path resolve(String path) {
        String etc = System.getProperty("karaf.etc");
        if (etc == null) {
            throw new IllegalStateException("the system property karaf.etc is not set");
        }
        return Path.of(etc).resolve(path);
    }

    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
