package org.tonghu.security.internal.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file with the one-time link, {@code setup-link.txt}, readable by the owner only. */
final class SetupFile {
    private final Path file;
    private final String address;

    /** @param address of this node, without a path */
    SetupFile(Path folder, String address) {
        this.file = folder.resolve("setup-link.txt");
        this.address = address;
    }

    /** Writes the link in place of an older one. The token stands behind {@code #}, so that it is never sent in a URL. */
    void write(String token) {
        delete();
        byte[] text = (address + "/ui/setup#" + token + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the set-up link to " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the used set-up link " + file, e);
        }
    }
}
