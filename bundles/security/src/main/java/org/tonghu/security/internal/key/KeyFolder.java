package org.tonghu.security.internal.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of key files: {@code NAME.key}, 32 random bytes in Base64, readable by the owner only. */
final class KeyFolder {
    private static final String SUFFIX = ".key";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** All keys by name; none where the folder is not there yet. */
    Map<String, byte[]> read() {
        Map<String, byte[]> keys = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> keys.put(name(file), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key folder " + folder, e);
        }
        return keys;
    }

    /** Makes a new key and writes it through to the disk before it is used. */
    byte[] create(String name) {
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (FileChannel channel = FileChannel.open(
                    folder.resolve(name + SUFFIX),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key file " + name + SUFFIX + " in " + folder, e);
        }
    }

    Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).trim());
            if (key.length != LENGTH) {
                throw new IllegalStateException("The key file " + file + " does not hold a key of 32 bytes");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key file " + file + " is not Base64", e);
        }
    }
}
