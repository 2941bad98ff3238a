package org.tonghu.security.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The heads exported by this node, oldest first: {@code audit-heads.log}, only ever appended to. Copy it elsewhere. */
final class HeadFile {
    private final Path file;

    HeadFile(Path folder) {
        this.file = folder.resolve("audit-heads.log");
    }

    /** Appends a head and writes it through to the disk. */
    void append(Head head) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(head.line().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot export the head of the audit log to " + file, e);
        }
    }

    /** Each line as a head; empty for a line that is none. */
    List<Optional<Head>> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(Head::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the exported heads of the audit log in " + file, e);
        }
    }
}
