package org.tonghu.registry.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.blob.Blobs;

/** Files in memory. */
final class TestBlobs implements Blobs {
    private final Map<UUID, byte[]> files = new HashMap<>();

    UUID put(byte[] content) {
        UUID id = UUID.randomUUID();
        files.put(id, content);
        return id;
    }

    byte[] bytes(UUID id) {
        return files.get(id);
    }

    @Override
    public UUID put(String name, String mediaType, InputStream content, long maxBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID put(String name, String mediaType, Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return put(out.toByteArray());
    }

    @Override
    public Optional<Meta> meta(UUID id) {
        return Optional.empty();
    }

    @Override
    public InputStream open(UUID id) {
        return new ByteArrayInputStream(files.get(id));
    }

    @Override
    public void delete(UUID id) {
        files.remove(id);
    }
}
